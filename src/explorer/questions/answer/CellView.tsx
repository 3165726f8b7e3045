import { useSpeech } from "../../SpeechContext.ts";
import { type Fields, findReference, isFields, listItems, type Value } from "./Answer.ts";
import { EvidenceCell } from "./EvidenceCell.tsx";
import { spoken } from "./layAnswer.ts";
import { ReferenceLink } from "./ReferenceLink.tsx";
import { sayScalar } from "./sayScalar.ts";

/** One value of an answer, whatever it is: words, what has a page, a list of either, sentences. */
export function CellView({ field, value }: { readonly field: string; readonly value: Value }) {
	const speech = useSpeech();
	if (value === null) return null;
	const items = listItems(value);
	if (items && field === "evidence") return <EvidenceCell evidence={items} />;
	if (items) {
		return (
			<ul className="cell-list">
				{items.map((item) => (
					<li key={JSON.stringify(item)}>
						<CellView field={field} value={item} />
					</li>
				))}
			</ul>
		);
	}
	if (isFields(value)) return <FieldsView value={value} />;
	if (Array.isArray(value)) {
		return value.map((one: Value) => (isPlain(one) ? sayScalar(field, one, speech) : "")).join("; ");
	}
	if (!isPlain(value)) return null;
	const text = sayScalar(field, value, speech);
	if (field !== "url") return text;
	return (
		<a href={text} rel="noopener noreferrer">
			{text}
		</a>
	);
}

function isPlain(value: Value): value is string | number | boolean {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** What a thing in a list says, one after the other. */
function FieldsView({ value }: { readonly value: Fields }) {
	const { words, language } = useSpeech();
	const reference = findReference(value);
	// Of a group by something, that no source states it is what it is.
	const isGroup = "by" in value;
	const parts = spoken(value, language).filter(([, part]) => part !== null || isGroup);
	return (
		<>
			{reference && <ReferenceLink reference={reference} />}
			{parts.map(([name, part], index) => (
				<span key={name} className={name === "evidence" ? "cell-quotes" : undefined}>
					{(reference !== undefined || index > 0) && name !== "evidence" && " · "}
					{part === null ? words.notStated : <CellView field={name} value={part} />}
				</span>
			))}
		</>
	);
}
