import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Json } from "../src/model/ids.ts";
import { readSavedQueries, type SavedQuery } from "../src/questions/savedQueries.ts";

/** docs/queries.md: every saved question with its query and the answer against which it is tested. */
export async function queriesDocument(): Promise<string> {
	const queries = await readSavedQueries(path("seed/queries"));
	const groups = [...new Set(queries.map(({ group }) => group))];
	const chapters = groups.map((group) => {
		const recipes = queries.filter((query) => query.group === group).map(recipe);
		return `## ${group}\n\n${recipes.join("\n")}`;
	});
	return `${HEAD}\n${chapters.join("\n")}\n${FOOT}`;
}

const HEAD = `# Queries

What analysts ask, with the query and its answer. Made from \`seed/queries/\` and the answers that the tests expect by
\`npm run docs\`. Run a recipe in the playground, or in a terminal: \`npx coopgraph ask NAME --var key=value\`. Long lists
are cut here; the tests have them whole.

- **Every row says who says so**: ask it for \`evidence\` or, to go on from there, \`claimIds\`.
- **How sure it is**: \`modality\` is ASSERTED, INFERRED, PLANNED or POSSIBLE; where several relations make one row, it is the
  weakest of them, and \`asserted\`, \`inferred\`, \`planned\` and \`possible\` count how many are which. Dates are EDTF (\`2015-23\` is autumn 2015, \`2013~\` about 2013) with the
  days between which they must lie.
- **Announced and reported**: what was only announced does not count beside what is reported in its place, such as where a
  meeting was held (\`superseded\`, [ledger.md](ledger.md)). Whether a meeting is announced follows from its claims, by one
  rule for every query: \`eventStatus\` as a source states it; where it is stated only as planned, or where no source states it and
  its name, date, place, subject or participants are stated as planned, and neither date, place, participants nor a result
  as a fact, it is PLANNED. Otherwise it is not known, and counts as reported: a source speaks of it as of any meeting. The rule stands in
  \`schema.graphql\` (\`@implied\`).
- **Disputed**: \`dateDisputed\` and \`placeDisputed\` mark what sources contradict each other on. What is shown decides on order and
  filters.
- **Parts**: a meeting that is a part of another, and a phase of a programme, lie within its time where they have no date of their own.
  \`within\` then names the whole, and \`possiblyFrom\` and \`possiblyUntil\` are its days; \`date\` stays empty, as no source dates the part.
- **No row means that no source says so**, not that it is not so. An id that nothing has, or that belongs to something else than
  what is asked for, is an error.
- **As of a date**: \`query @asOf(date: "2015-06-09", known: "2016-01-01") { … }\` narrows all of these.
- **Methods of \`measures\`**: betweenness as U. Brandes, *A faster algorithm for betweenness centrality*, Journal of Mathematical
  Sociology 25 (2001), unweighted, normalised to 0–1; PageRank as L. Page, S. Brin, R. Motwani, T. Winograd, *The PageRank
  citation ranking*, Stanford InfoLab (1999), damping 0.85, weighted; communities as V. Blondel and others, *Fast unfolding of
  communities in large networks*, Journal of Statistical Mechanics P10008 (2008), resolution 1, weighted, without chance.
- **The database's own plan** of a query: send the header \`explain: true\` ([below](#how-a-query-is-carried-out)).
`;

const FOOT = `## How a query is carried out

With the header \`explain: true\` the answer has, in \`extensions.explain\`, each query that the database was asked: its Cypher, its
parameters, how long it took, and the plan with rows and store accesses of every step. It is carried out under PROFILE and so
takes longer than it does without. In the playground, write \`{ "explain": "true" }\` under *Headers*.

\`\`\`sh
curl -s http://127.0.0.1:4000/graphql -H 'content-type: application/json' -H 'explain: true' \\
  -d '{"query": "{ meetings { name } }"}' | jq '.extensions.explain[0] | .cypher, .databaseHits'
\`\`\`

A public server (\`COOPGRAPH_PUBLIC\`, see the README) does not tell.
`;

function recipe({ name, title, means, variables, text }: SavedQuery): string {
	const answer = JSON.parse(readFileSync(path(`test/fixtures/answers/${name}.json`), "utf8")) as Json;
	const given = Object.keys(variables).length === 0 ? "" : `\nVariables: \`${JSON.stringify(variables)}\`\n`;
	return `### ${title.en}

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
