/** What two entities are joined to: shared meetings, posts, places. One feature for each relation that both have. */
import type { GraphModel, RelationType } from "../../model/GraphModel.ts";
import type { ProfileRelation } from "../Profile.ts";
import { comparePosts, isSameTitle, titleOf } from "./comparePosts.ts";
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
	const posts = isPersonal(type) ? comparePosts(type, one, other) : undefined;
	if (pairs.length > 0) {
		const shared = describeShared(model, type, pairs);
		return [posts && posts.weight > shared.weight ? posts : shared];
	}
	const isForward = one[0]?.forward === true;
	const verb = sayRelation(type, isForward);
	const names = `${listEnds(one)}; ${listEnds(other)}`;
	const words = isForward ? `They ${verb} not the same: ${names}` : `Not the same ${verb} them: ${names}`;
	const feature = (weight: number, said: string): Feature => ({ about: type.name, weight, words: said });
	if (type.single && isForward) return [feature(W.otherSingle, words)];
	return [posts ?? feature(W.other, words)];
}

/** A relation whose details say when it holds tells where somebody belongs: one cannot be everywhere at a time. */
function isPersonal(type: RelationType): boolean {
	return [...type.properties.values()].some(({ edtf }) => edtf?.bounds === "INSIDE");
}

function isSameEnd({ end: a }: ProfileRelation, { end: b }: ProfileRelation): boolean {
	if (a.id !== undefined && a.id === b.id) return true;
	return (a.type === undefined || b.type === undefined || a.type === b.type) && sameWords(a.name, b.name);
}

function listEnds(ends: Ends): string {
	return [...new Set(ends.map((relation) => [titleOf(relation), relation.end.name].filter(Boolean).join(", ")))]
		.slice(0, 3)
		.join(" / ");
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
	// One end under two names counts once.
	const [ofOne, ofOther] = [toEnds(pairs.map(({ a }) => a)), toEnds(pairs.map(({ b }) => b))];
	const ends = ofOther.size < ofOne.size ? ofOther : ofOne;
	const weights = [...ends.values()].map(({ type: end }) => (isTerm(model, end) ? W.sharedCommon : W.shared));
	const details = pairs.filter(({ a, b }) => sharesDetail(type, a, b));
	const weight =
		Math.min(
			W.sharedMost,
			weights.reduce((sum, one) => sum + one, 0),
		) + (details.length > 0 ? W.sameDetail : 0);
	const title = details.map(({ a }) => titleOf(a)).find((found) => found !== "");
	const named = `“${[...ends.keys()].slice(0, 3).join("”, “")}”`;
	const isForward = pairs[0]?.a.forward === true;
	const said = isForward ? `Both ${sayRelation(type, true)} ${named}` : `${named} ${sayRelation(type, false)} both`;
	const words = title === undefined ? said : `${said}, as ${title}`;
	return { about: type.name, weight, words };
}

function toEnds(relations: Ends): ReadonlyMap<string, ProfileRelation["end"]> {
	return new Map(relations.map(({ end }) => [end.name, end]));
}

function isTerm(model: GraphModel, type: string | undefined): boolean {
	return type !== undefined && model.entities.get(type)?.naming === "TERM";
}

function sharesDetail(type: RelationType, a: ProfileRelation, b: ProfileRelation): boolean {
	if (isSameTitle(titleOf(a), titleOf(b))) return true;
	return [...type.properties.values()].some(({ name, value, list, edtf, format }) => {
		if (list || edtf || format || value.kind !== "scalar" || value.scalar !== "String") return false;
		const [one, other] = [a.qualifiers[name], b.qualifiers[name]];
		return typeof one === "string" && typeof other === "string" && sameWords(one, other);
	});
}
