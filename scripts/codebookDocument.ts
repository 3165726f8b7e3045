import { readFileSync } from "node:fs";
import type { RecordType } from "../src/model/GraphModel.ts";
import { readModel } from "../src/model/read/readModel.ts";

interface Examples {
	readonly take: readonly string[];
	readonly leave: readonly string[];
}

/** docs/codebook.md: what each type and relation means, with sentences that state it and others that do not. */
export function codebookDocument(): string {
	const model = readModel();
	const examples = JSON.parse(readFileSync(new URL("codebookExamples.json", import.meta.url), "utf8")) as Readonly<
		Record<string, Examples>
	>;
	const entities = [...model.entities.values()].map((type) => section(type, "", examples[type.name], model.enums));
	const relations = [...model.relations.values()].map((type) => {
		const ends = [...type.ends].map(([from, to]) => `${from} → ${[...to].join(", ")}`).join("; ");
		return section(type, `From and to: ${ends}.\n`, examples[type.name], model.enums);
	});
	return `# Codebook

For people and programs that write records from texts. Made from \`schema.graphql\` and \`scripts/codebookExamples.json\` by \`npm run docs\`.

## Rules

- Only what the text says. What follows from it by a step is INFERRED, on a line of its own; what is to come is PLANNED; what may be is POSSIBLE.
- No fact: wishes, invitations, denials, what somebody says that others did, captions of pictures, addresses, thanks and lists of sponsors.
- A post belongs to the body that the text names, otherwise to the place; an ambassador to the country to which he or she is sent. No embassy
  and no ministry is added.
- A meeting that is announced exists; its state, date and place are PLANNED.
- The quote is as short as it can be, and names both ends or stands beside a sentence that does.
- *Undecided* is an answer: leave the record out, and say so.

## Entities

${entities.join("\n")}
## Relations

${relations.join("\n")}`;
}

function section(
	type: RecordType,
	ends: string,
	examples: Examples | undefined,
	enums: ReadonlyMap<string, readonly string[]>,
): string {
	const properties = [...type.properties.values()]
		.filter(({ role, name }) => role.kind !== "derived" && role.kind !== "wording" && !COMMON.has(name))
		.map(({ name, description, value }) => {
			const values = value.kind === "enum" ? ` One of ${(enums.get(value.name) ?? value.values).join(", ")}.` : "";
			return `- \`${name}\`: ${description.replaceAll("\n", " ")}${values}`;
		});
	const taken = (examples?.take ?? []).map((text) => `- ✓ ${text}`);
	const left = (examples?.leave ?? []).map((text) => `- ✗ ${text}`);
	const list = [...properties, ...taken, ...left];
	return `### ${type.name}\n${type.description.replaceAll("\n", " ")}\n${ends}${list.length === 0 ? "" : `\n${list.join("\n")}\n`}`;
}

const COMMON: ReadonlySet<string> = new Set(["name", "aliases", "names", "description", "claims", "referents"]);
