import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readSavedQueries, type SavedQuery } from "../src/api/savedQueries.ts";
import type { Json } from "../src/model/ids.ts";

/** docs/cookbook.md: every saved question with its query and the answer against which it is tested. */
export async function cookbookDocument(): Promise<string> {
	const queries = await readSavedQueries(path("seed/queries"));
	const groups = [...new Set(queries.map(({ group }) => group))];
	const chapters = groups.map((group) => {
		const recipes = queries.filter((query) => query.group === group).map(recipe);
		return `## ${group}\n\n${recipes.join("\n")}`;
	});
	return `${HEAD}\n${chapters.join("\n")}`;
}

const HEAD = `# Cookbook

Made from \`seed/queries/\` and the answers that the tests expect by \`npm run docs\`. Run a recipe in the playground, or in a
terminal: \`npx coopgraph ask NAME --var key=value\`. Long lists are cut here; the tests have them whole.
`;

function recipe({ name, title, means, variables, text }: SavedQuery): string {
	const answer = JSON.parse(readFileSync(path(`test/fixtures/answers/${name}.json`), "utf8")) as Json;
	const given = Object.keys(variables).length === 0 ? "" : `\nVariables: \`${JSON.stringify(variables)}\`\n`;
	return `### ${title.en}

*${title.de}* · \`${name}\`

${means}
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
