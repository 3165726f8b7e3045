import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Profile, ProfileName, ProfileRelation } from "../../src/identity/Profile.ts";
import { canonicalJson, type Json } from "../../src/model/ids.ts";

/** Two records, and whether they mean the same. */
export interface LabelledPair {
	readonly same: boolean;
	readonly a: Profile;
	readonly b: Profile;
	/** Nobody looks at it while rules are written: it shows how they do on what they were not made for. */
	readonly isHeldBack: boolean;
}

/** An entity's properties as a record states them, and its relations: `{"relation": "HOLDS_POST", "to": {"type", "name"}, "title": …}`. */
interface PairedRecord {
	readonly type: string;
	readonly name: string;
	readonly names?: readonly ProfileName[];
	readonly relations?: readonly PairedRelation[];
	readonly [property: string]: unknown;
}

interface PairedEnd {
	readonly type?: string;
	readonly id?: string;
	readonly name: string;
}

interface PairedRelation {
	readonly relation: string;
	readonly to?: PairedEnd;
	readonly from?: PairedEnd;
	readonly [qualifier: string]: unknown;
}

const FIXTURE = new URL("../fixtures/identity/pairs.jsonl", import.meta.url);

export function readPairs(path: string | URL = FIXTURE): LabelledPair[] {
	const lines = readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line !== "");
	return lines.map((line, index) => {
		const { same, a, b } = JSON.parse(line) as { same: boolean; a: PairedRecord; b: PairedRecord };
		return { same, a: toProfile(a, `a${index}`), b: toProfile(b, `b${index}`), isHeldBack: isHeldBack(a, b) };
	});
}

/** By what the pair says, not by where it stands: a third. */
function isHeldBack(a: PairedRecord, b: PairedRecord): boolean {
	const hash = createHash("sha256")
		.update(canonicalJson([a, b] as unknown as Json))
		.digest();
	return hash.readUInt32BE(0) % 3 === 0;
}

function toProfile({ type, name, names = [], relations = [], ...properties }: PairedRecord, id: string): Profile {
	return {
		id,
		type,
		names: [{ value: name }, ...names],
		properties: properties as Readonly<Record<string, Json>>,
		relations: relations.map(toRelation),
	};
}

function toRelation({ relation, to, from, ...qualifiers }: PairedRelation): ProfileRelation {
	const end = to ?? from;
	if (!end) throw new Error(`${relation} leads nowhere.`);
	return { relation, forward: to !== undefined, end, qualifiers: qualifiers as Readonly<Record<string, Json>> };
}
