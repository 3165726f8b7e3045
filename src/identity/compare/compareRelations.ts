/** What two entities are joined to: shared meetings, posts, places. One feature for each relation that both have. */
import type { GraphModel, RelationType } from "../../model/GraphModel.ts";
import { readName } from "../../model/names/readName.ts";
import type { ProfileRelation } from "../Profile.ts";
import { overlap, type Span, toSpan } from "./compareDates.ts";
import { sameWords } from "./compareProperties.ts";
import type { Feature } from "./Feature.ts";
import type { Prepared } from "./Prepared.ts";
import { WEIGHTS } from "./weights.ts";

const { relation: W } = WEIGHTS;

export function compareRelations(model: GraphModel, a: Prepared, b: Prepared): Feature[] {
	const kinds = new Set(a.profile.relations.map(kindOf));
	return [...kinds].flatMap((kind) => {
		const [one, other] = [a, b].map(({ profile }) => profile.relations.filter((relation) => kindOf(relation) === kind));
		const [first] = one ?? [];
		const type = first && model.relations.get(first.relation);
		return !type || !one || !other || other.length === 0 ? [] : compareKind(model, type, one, other);
	});
}

function kindOf({ relation, forward }: ProfileRelation): string {
	return `${relation} ${forward}`;
}

type Ends = readonly ProfileRelation[];

function compareKind(model: GraphModel, type: RelationType, one: Ends, other: Ends): Feature[] {
	const pairs = one.flatMap((a) => other.filter((b) => isSameEnd(a, b)).map((b) => ({ a, b })));
	if (pairs.length > 0) return [describeShared(model, type, pairs)];
	const isForward = one[0]?.forward === true;
	const verb = sayRelation(type, isForward);
	const names = `${listEnds(one)}; ${listEnds(other)}`;
	const words = isForward ? `They ${verb} not the same: ${names}` : `Not the same ${verb} them: ${names}`;
	const feature = (weight: number, said: string): Feature => ({ about: type.name, weight, words: said });
	if (type.single && isForward) return [feature(W.otherSingle, words)];
	const first = isPersonal(type) ? compareTimes(type, one, other, words) : feature(W.other, words);
	return areApart(one, other) ? [first, feature(W.otherCountry, "These belong to different countries")] : [first];
}

function areApart(one: Ends, other: Ends): boolean {
	const [a, b] = [findCountries(one), findCountries(other)];
	return a.size > 0 && b.size > 0 && ![...a].some((country) => b.has(country));
}

/** A relation whose details say when it holds tells where somebody belongs: one cannot be everywhere at a time. */
function isPersonal(type: RelationType): boolean {
	return [...type.properties.values()].some(({ edtf }) => edtf?.bounds === "INSIDE");
}

function compareTimes(type: RelationType, one: Ends, other: Ends, said: string): Feature {
	const spans = (ends: Ends) => ends.map((end) => spanOf(type, end)).filter((span) => span !== undefined);
	const [a, b] = [spans(one), spans(other)];
	if (a.length === 0 || b.length === 0) return { about: type.name, weight: W.otherUndated, words: said };
	const meet = a.some((span) => b.some((rival) => overlap(span, rival)));
	return meet
		? { about: type.name, weight: W.otherAtTheSameTime, words: `${said}, at the same time` }
		: { about: type.name, weight: W.otherLater, words: `${said}, one after the other` };
}

function spanOf(type: RelationType, { qualifiers }: ProfileRelation): Span | undefined {
	let start: string | undefined;
	let end: string | undefined;
	for (const { name, edtf } of type.properties.values()) {
		const stated = qualifiers[name];
		const span = edtf?.bounds === undefined || typeof stated !== "string" ? undefined : toSpan(stated);
		if (!span) continue;
		if (edtf?.bounds !== "END") start = span.start;
		if (edtf?.bounds !== "START") end = span.end;
	}
	return start || end ? { start: start ?? "0000-01-01", end: end ?? "9999-12-31" } : undefined;
}

function isSameEnd({ end: a }: ProfileRelation, { end: b }: ProfileRelation): boolean {
	if (a.id !== undefined && a.id === b.id) return true;
	return (a.type === undefined || b.type === undefined || a.type === b.type) && sameWords(a.name, b.name);
}

function listEnds(ends: Ends): string {
	return [...new Set(ends.map(({ end, qualifiers }) => [titleOf(qualifiers), end.name].filter(Boolean).join(", ")))]
		.slice(0, 3)
		.join(" / ");
}

function titleOf(qualifiers: ProfileRelation["qualifiers"]): string {
	return typeof qualifiers.title === "string" ? qualifiers.title : "";
}

/** ATTENDS: “attend”, HOLDS_POST: “hold post”, HELD_IN: “are held in”; of one that leads to them, “attends”. */
function sayRelation({ name }: RelationType, isForward: boolean): string {
	const words = name.toLowerCase().split("_");
	const [verb = "", ...others] = words;
	if (!verb.endsWith("s")) return [isForward ? "are" : "is", ...words].join(" ");
	return [isForward ? verb.slice(0, -1) : verb, ...others].join(" ");
}

function describeShared(
	model: GraphModel,
	type: RelationType,
	pairs: readonly { a: ProfileRelation; b: ProfileRelation }[],
): Feature {
	const ends = new Map(pairs.map(({ a }) => [a.end.name, a.end]));
	const weights = [...ends.values()].map(({ type: end }) => (isTerm(model, end) ? W.sharedCommon : W.shared));
	const details = pairs.filter(({ a, b }) => sharesDetail(type, a, b));
	const weight =
		Math.min(
			W.sharedMost,
			weights.reduce((sum, one) => sum + one, 0),
		) + (details.length > 0 ? W.sameDetail : 0);
	const title = details.map(({ a }) => titleOf(a.qualifiers)).find((found) => found !== "");
	const named = `“${[...ends.keys()].slice(0, 3).join("”, “")}”`;
	const isForward = pairs[0]?.a.forward === true;
	const said = isForward ? `Both ${sayRelation(type, true)} ${named}` : `${named} ${sayRelation(type, false)} both`;
	const words = title === undefined ? said : `${said}, as ${title}`;
	return { about: type.name, weight, words };
}

function isTerm(model: GraphModel, type: string | undefined): boolean {
	return type !== undefined && model.entities.get(type)?.naming === "TERM";
}

function sharesDetail(type: RelationType, a: ProfileRelation, b: ProfileRelation): boolean {
	return [...type.properties.values()].some(({ name, value, list, edtf, format }) => {
		if (list || edtf || format || value.kind !== "scalar" || value.scalar !== "String") return false;
		const [one, other] = [a.qualifiers[name], b.qualifiers[name]];
		return typeof one === "string" && typeof other === "string" && sameWords(one, other);
	});
}

function findCountries(ends: Ends): Set<string> {
	return new Set(
		ends.flatMap(({ end }) =>
			readName(end.name)
				.words.filter(({ kind }) => kind === "country")
				.map(({ key }) => key),
		),
	);
}
