import { useSpeech } from "../LanguageContext.ts";

/** That sources disagree on the date that is shown, and nobody decided. */
export function DisputedMark({ disputed }: { readonly disputed: boolean }) {
	const { words } = useSpeech();
	if (!disputed) return null;
	return (
		<span className="tag tag-warning" data-disputed="date">
			{words.disputedDate}
		</span>
	);
}
