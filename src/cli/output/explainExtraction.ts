import type { Document } from "../../documents/Document.ts";
import type { Extraction } from "../../extraction/extractDocument.ts";
import type { Proposal } from "../../extraction/Proposal.ts";

/** For each record what it says, and the sentence that says it, with the names of its ends marked where they stand. */
export function explainExtraction({ id, text }: Document, { proposals, refusals }: Extraction): string {
	const names = new Map(
		proposals.flatMap(({ record }) => (record.name === undefined ? [] : [[record.id, String(record.name)]])),
	);
	const places = new Map(
		proposals
			.filter(({ record }) => record.name !== undefined)
			.map(({ record, quote }) => [record.id, text.slice(quote.start, quote.end)]),
	);
	const told = proposals
		.filter(({ record }) => record.name === undefined)
		.map((proposal) => explain(proposal, text, names, places));
	const refused = refusals.map(({ what, reason, quote }) => `  refused: ${what}, because ${reason}\n    ${quote}\n`);
	return [`${id}\n`, ...told, ...refused].join("");
}

function explain(
	{ record, quote, because }: Proposal,
	text: string,
	names: ReadonlyMap<unknown, string>,
	places: ReadonlyMap<unknown, string>,
): string {
	const { type, id, from, to, confidence, modality } = record;
	const details = Object.entries(record)
		.filter(([key]) => !EVIDENCE.has(key))
		.map(([key, value]) => `${key} ${JSON.stringify(value)}`)
		.join(", ");
	const name = (end: unknown) => names.get(end) ?? String(end);
	const says =
		from === undefined
			? `${name(id)} (${type}): ${details}`
			: `${name(from)} ${type} ${name(to)}${details === "" ? "" : ` (${details})`}`;
	const words = [from, to, id].flatMap((end) => places.get(end) ?? []);
	const sentence = words.reduce(
		(marked, each) => marked.replace(each, (found) => mark(found)),
		text.slice(quote.start, quote.end),
	);
	return `  ${says} · ${modality ?? "ASSERTED"} · ${confidence} · ${because}\n    ${sentence.replaceAll("\n", " ")}\n`;
}

const EVIDENCE: ReadonlySet<string> = new Set(
	"type id from to source quote start end confidence extractor status modality".split(" "),
);

/** Bold on a terminal, in brackets elsewhere. */
function mark(words: string): string {
	return process.stdout.isTTY && process.env.NO_COLOR === undefined ? `\u001b[1m${words}\u001b[22m` : `[${words}]`;
}
