import { Kind, type NamedTypeNode, parse, type TypeNode } from "graphql";
import { findNearest } from "../../errors/suggest.ts";
import type { SavedQuery } from "../../questions/savedQueries.ts";

type Variables = Readonly<Record<string, unknown>>;
type Ask = (text: string, variables: Variables) => Promise<Readonly<Record<string, unknown>>>;

/** Why a question has no answer: a remark for each id in its variables that neither an entity nor a source has. */
export async function explainNothing({ text }: SavedQuery, variables: Variables, ask: Ask): Promise<string[]> {
	const remarks: string[] = [];
	for (const name of listIdVariables(text)) {
		for (const id of [variables[name]].flat()) {
			if (typeof id !== "string" || (await isKnown(id, ask))) continue;
			const nearest = await findLikeIds(id, ask);
			const suggestion = nearest.length === 0 ? "" : ` Did you mean ${nearest.join(" or ")}?`;
			remarks.push(`Nothing in the graph has the id ${id}.${suggestion}`);
		}
	}
	return remarks;
}

function listIdVariables(text: string): string[] {
	const declared = parse(text).definitions.flatMap((node) =>
		node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
	);
	return declared.filter(({ type }) => named(type).name.value === "ID").map(({ variable }) => variable.name.value);
}

function named(type: TypeNode): NamedTypeNode {
	return type.kind === Kind.NAMED_TYPE ? type : named(type.type);
}

async function isKnown(id: string, ask: Ask): Promise<boolean> {
	const { entity, sources } = await ask(
		"query ($id: ID!) { entity(id: $id) { id } sources(where: { id: { eq: $id } }) { id } }",
		{ id },
	);
	return entity !== null || (sources as readonly unknown[]).length > 0;
}

/** The id that was probably meant: an id is made of the words of a name, by which search finds it, or is a source's. */
async function findLikeIds(id: string, ask: Ask): Promise<string[]> {
	const phrase = id.replace(/[^\p{L}\p{N}]+/gu, " ").slice(0, LONGEST_PHRASE);
	const { search, sources } = (await ask(
		"query ($phrase: String!) { search(phrase: $phrase, limit: 20) { id } sources(limit: 1000) { id } }",
		{ phrase },
	)) as Record<"search" | "sources", readonly { readonly id: string }[]>;
	const nearest = findNearest(
		id,
		[...search, ...sources].map((found) => found.id),
	);
	if (nearest !== undefined) return [nearest];
	const begun = sources.filter((source) => source.id.startsWith(id)).map((source) => source.id);
	return [...begun, ...search.map((found) => found.id)].slice(0, MOST_SUGGESTED);
}

const LONGEST_PHRASE = 200;
const MOST_SUGGESTED = 2;
