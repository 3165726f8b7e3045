import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Json } from "../src/model/ids.ts";
import { readSavedQueries, type SavedQuery } from "../src/questions/savedQueries.ts";

/**
 * docs/queries.md, how to read an answer and a list of all saved questions; and a file for each group, with every question,
 * its query and the answer against which it is tested. By their paths.
 */
export async function queriesDocuments(): Promise<Readonly<Record<string, string>>> {
	const queries = await readSavedQueries(path("seed/queries"));
	const groups = [...new Set(queries.map(({ group }) => group))];
	const pages = groups.map((group) => {
		const recipes = queries.filter((query) => query.group === group).map(recipe);
		return [`docs/queries/${fileOf(group)}`, `# ${group}\n\n${BACK}\n\n${recipes.join("\n")}`] as const;
	});
	const lists = groups.map((group) => {
		const items = queries.filter((query) => query.group === group).map((query) => listItem(query));
		return `### ${group}\n\n${items.join("\n")}\n`;
	});
	return { "docs/queries.md": `${HEAD}\n${lists.join("\n")}\n${FOOT}`, ...Object.fromEntries(pages) };
}

const BACK =
	"[All questions](../queries.md), and how to read their answers. Made by `npm run docs`; long lists are cut here.";

/** Money and programmes: money-and-programmes.md */
function fileOf(group: string): string {
	return `${group.toLowerCase().replaceAll(" ", "-")}.md`;
}

/** A heading's anchor, as GitHub makes it. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, "")
		.replaceAll(" ", "-");
}

function listItem({ name, title, group }: SavedQuery): string {
	return `- [${title.en}](queries/${fileOf(group)}#${anchorOf(title.en)}) \`${name}\``;
}

const HEAD = `# Queries

The saved questions, each with its query and its answer. Ask one in the playground or in a terminal:
\`npx coopgraph ask NAME --var key=value\`. They are files in \`seed/queries/\`; \`npm run docs\` makes these pages from them.

## How to read an answer

- **Every row says who says so.** Request \`evidence\`, or \`claimIds\` to look further.
- **How certain it is.** \`modality\` is ASSERTED, INFERRED, PLANNED or POSSIBLE. Where a row rests on several relations, it is the
  weakest of them; \`asserted\`, \`inferred\`, \`planned\` and \`possible\` count how many there are of each.
- **Dates** are EDTF (\`2015-23\` is autumn 2015, \`2013~\` about 2013), with the earliest and the latest day that they can mean.
- **Announced and reported.** A report replaces an announcement of the same thing, such as where a meeting was held (\`superseded\`,
  [ledger.md](ledger.md)). A meeting is PLANNED if a source says so; or if no source states its status, its name, date, place,
  topic or participants are stated as planned, and none of date, place, participants and results is stated as a fact. Otherwise its
  status is unknown, and it counts as held. The rule is \`@implied\` in \`schema.graphql\`.
- **Disputed.** \`dateDisputed\` and \`placeDisputed\` mark what sources contradict each other on. Order and filters use the value shown.
- **Inferred.** Where a row tells details of a relation, \`inferred\` names those that no source asserts, though the relation itself may be
  \`ASSERTED\`; \`disputed\` names those that sources contradict each other on.
- **Parts.** A part of a meeting, or a phase of a programme, without a date of its own lies within the time of the whole: \`within\` names
  the whole, \`possiblyFrom\` and \`possiblyUntil\` are its days. \`date\` stays empty, because no source dates the part.
- **No row means that no source says so**, not that it is false. An unknown id, or the id of another type, is an error.
- **As of a date.** \`query @asOf(date: "2015-06-09", known: "2016-01-01") { … }\` narrows every query.
- **Methods of \`measures\`.** Betweenness: U. Brandes, *A faster algorithm for betweenness centrality*, Journal of Mathematical
  Sociology 25 (2001), unweighted, normalised to 0–1. PageRank: L. Page, S. Brin, R. Motwani, T. Winograd, *The PageRank
  citation ranking*, Stanford InfoLab (1999), damping 0.85, weighted. Communities: V. Blondel and others, *Fast unfolding of
  communities in large networks*, Journal of Statistical Mechanics P10008 (2008), resolution 1, weighted, deterministic.

## The questions
`;

const FOOT = `## See how the database runs a query

Send the header \`explain: true\`. The answer then contains, in \`extensions.explain\`, each Cypher query with its parameters, its duration
and its plan, with rows and database hits for every step. The query runs under PROFILE, which makes it slower. In the playground, enter
\`{ "explain": "true" }\` under *Headers*.

\`\`\`sh
curl -s http://127.0.0.1:4000/graphql -H 'content-type: application/json' -H 'explain: true' \\
  -d '{"query": "{ meetings { name } }"}' | jq '.extensions.explain[0] | .cypher, .databaseHits'
\`\`\`

A public server (\`COOPGRAPH_PUBLIC\`, [settings](settings.md)) ignores the header.
`;

function recipe({ name, title, means, variables, text }: SavedQuery): string {
	const answer = JSON.parse(readFileSync(path(`test/fixtures/answers/${name}.json`), "utf8")) as Json;
	const given = Object.keys(variables).length === 0 ? "" : `\nVariables: \`${JSON.stringify(variables)}\`\n`;
	return `## ${title.en}

*${title.de}* · \`${name}\`

${means.en}
${given}
\`\`\`graphql
${text.trim()}
\`\`\`

\`\`\`json
${JSON.stringify(shorten(answer), null, 1)}
\`\`\`
`;
}

const MOST_ITEMS = 2;

/** Lists cut to their first items, with a word on how many more there are. */
function shorten(value: Json): Json {
	if (Array.isArray(value)) {
		const shown = value.slice(0, MOST_ITEMS).map((item: Json) => shorten(item));
		return value.length > MOST_ITEMS ? [...shown, `… and ${value.length - MOST_ITEMS} more`] : shown;
	}
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shorten(part ?? null)]));
}

function path(name: string): string {
	return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
