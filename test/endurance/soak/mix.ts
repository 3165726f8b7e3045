/** What people ask, in the shares in which they do: looking things up, reading the explorer, saved questions, exports. */
import { fileURLToPath } from "node:url";
import { readSavedQueries } from "../../../src/questions/savedQueries.ts";
import { readExplorerQuestions } from "../../../src/server/lifecycle/explorerQuestions.ts";

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export interface Ask {
	readonly path: string;
	/** Undefined for a GET. */
	readonly body?: string;
}

export interface Share {
	/** Of a hundred. */
	readonly share: number;
	readonly asks: readonly Ask[];
}

const IDS = [
	"giz",
	"kasachstan",
	"bischkek",
	"oecd",
	"rohstoff-dialogplattform",
	"rohstoff-dialog-5",
	"rohstoff-dialog-6",
];
const PHRASES = ["Karaganda", "Atamkulow", "Astana", "Ost-Ausschuss", "Bergbau", "Rohstoff", "бишкек", "Almaty"];
const EXPORTS = ["/export/jsonl", "/export/csv", "/export/graphml", "/export/gexf", "/export/ftm", "/export/turtle"];

export async function readMix(): Promise<readonly Share[]> {
	const saved = await readSavedQueries(root("seed/queries"));
	const documents = root("src/explorer/api/queries.graphql");
	const explorer = await Promise.all(IDS.map((id) => readExplorerQuestions(documents, id)));
	return [
		{ share: 45, asks: [...IDS.map(lookUp), ...PHRASES.map(search)] },
		{ share: 30, asks: explorer.flat().map(({ text, variables }) => post(text, variables)) },
		{ share: 20, asks: saved.map(({ text, variables }) => post(text, variables)) },
		{ share: 5, asks: EXPORTS.map((path) => ({ path })) },
	];
}

export function pickFrom(mix: readonly Share[], random: () => number): Ask {
	const { asks } = pick(
		mix.flatMap((one) => Array.from({ length: one.share }, () => one)),
		random,
	);
	return pick(asks, random);
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
	return items[Math.floor(random() * items.length)] as Item;
}

function lookUp(id: string): Ask {
	return post("query ($id: ID!) { entity(id: $id) { __typename id name aliases } }", { id });
}

function search(phrase: string): Ask {
	return post("query ($phrase: String!) { search(phrase: $phrase, limit: 10) { id name type } }", { phrase });
}

function post(query: string, variables: unknown): Ask {
	return { path: "/graphql", body: JSON.stringify({ query, variables }) };
}
