/** What an answer means, as written in the question's file: names of fields in backticks. */
export function Meaning({ text, className }: { readonly text: string; readonly className?: string }) {
	return (
		<span className={className}>
			{text.split("`").map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part))}
		</span>
	);
}
