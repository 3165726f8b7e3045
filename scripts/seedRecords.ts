import { readdirSync, readFileSync } from "node:fs";
import type { Shown } from "./graphSelection.ts";

type SeedRecord = Readonly<Record<string, unknown>>;

export interface ShownEntity {
	readonly type: string;
	readonly name: string;
	readonly acronym: string | undefined;
	/** EDTF. */
	readonly date: string | undefined;
	readonly isPlanned: boolean;
}

export interface ShownRelation {
	/** The first of the roles in the order of AttendanceRole, as the API's `role`. */
	readonly role: string | undefined;
	readonly modality: string;
	readonly quote: string;
	/** Its title and, where it is known, its publisher. */
	readonly source: readonly string[];
}

/** The records of the seed, asked by id. What is not there is an error: the picture states nothing of its own. */
export class SeedRecords {
	readonly #records: readonly SeedRecord[];
	readonly #roles: readonly string[];

	constructor(roles: readonly string[]) {
		const folder = new URL("../seed/", import.meta.url);
		const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
		const lines = files.sort().flatMap((name) => readFileSync(new URL(name, folder), "utf8").trim().split("\n"));
		this.#records = lines.map((line) => JSON.parse(line) as SeedRecord);
		this.#roles = roles;
	}

	entity(id: string): ShownEntity {
		const lines = this.#records.filter((record) => record.id === id && record.type !== "Source");
		const find = (key: string) => lines.find((line) => line[key] !== undefined)?.[key] as string | undefined;
		const name = find("name");
		if (name === undefined) throw new Error(`The seed names no entity ${id}.`);
		return {
			type: String(lines[0]?.type),
			name: findName(lines, "SHORT") ?? name,
			acronym: findName(lines, "ACRONYM"),
			date: find("date"),
			isPlanned: lines.some((line) => line.eventStatus === "PLANNED"),
		};
	}

	relation({ type, from, to }: Shown): ShownRelation {
		const lines = this.#records.filter((line) => line.type === type && line.from === from && line.to === to);
		const [first] = lines;
		if (!first) throw new Error(`The seed has no ${type} from ${from} to ${to}.`);
		const role = this.#roles.find((name) => lines.some((line) => line.role === name));
		const modality = (first.modality ?? "ASSERTED") as string;
		return { role, modality, quote: String(first.quote), source: this.#describeSource(String(first.source)) };
	}

	#describeSource(id: string): string[] {
		const source = this.#records.find((record) => record.type === "Source" && record.id === id);
		if (!source) throw new Error(`The seed has no source ${id}.`);
		return [source.title, source.publisher].filter((part) => part !== undefined).map(String);
	}
}

function findName(lines: readonly SeedRecord[], kind: string): string | undefined {
	const names = lines.flatMap((line) => (line.names ?? []) as readonly { value: string; kind?: string }[]);
	return names.find((name) => name.kind === kind)?.value;
}
