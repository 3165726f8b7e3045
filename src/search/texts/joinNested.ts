import { groupBy } from "../../shared/groupBy.ts";

interface Found {
	readonly place: string;
	readonly text: string;
	readonly claimIds: readonly string[];
	readonly about: readonly { readonly id: string }[];
	readonly source: { readonly id: string };
}

/**
 * The same passage is often quoted several times, now longer and now shorter. What stands within a longer text of the same kind,
 * from the same source, is told with it: in the place of the better of the two, with the claims of both.
 */
export function joinNested<Text extends Found>(texts: readonly Text[]): Text[] {
	const groups = groupBy(texts, (text) => findWhole(text, texts));
	return [...groups].map(([whole, parts]) => ({
		...whole,
		claimIds: [...new Set(parts.flatMap(({ claimIds }) => claimIds))],
		about: [...new Map(parts.flatMap(({ about }) => about.map((one) => [one.id, one] as const))).values()],
	}));
}

/** The longest of these that has this one in it, which may be itself. */
function findWhole<Text extends Found>(text: Text, texts: readonly Text[]): Text {
	const { place, source } = text;
	const around = texts.filter(
		(other) => other.place === place && other.source.id === source.id && other.text.includes(text.text),
	);
	return around.reduce((longest, other) => (other.text.length > longest.text.length ? other : longest), text);
}
