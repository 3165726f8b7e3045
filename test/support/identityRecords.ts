/** Records of entities that are known to be the same or not: test/fixtures/identity/README.md says how they are written. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Profile, ProfileName, ProfileRelation } from "../../src/identity/Profile.ts";
import type { Json } from "../../src/model/ids.ts";
import type { LabelledPair } from "./labelledPairs.ts";

export interface IdentityRecord {
	readonly profile: Profile;
	/** What it is a record of. */
	readonly entity: string;
	/** Entities that one could take for each other. */
	readonly family: string;
	/** Nobody looks at it while rules are written: it shows how they do on what they were not made for. */
	readonly isHeldBack: boolean;
}

const FILES = ["people", "bodies", "works", "places"];

export function readIdentityRecords(files: readonly string[] = FILES): IdentityRecord[] {
	return files.flatMap((file) =>
		parseRecords(readFileSync(new URL(`../fixtures/identity/${file}.txt`, import.meta.url), "utf8")),
	);
}

/** Every two of one family. */
export function listFamilyPairs(records: readonly IdentityRecord[]): LabelledPair[] {
	const families = [...new Set(records.map(({ family }) => family))];
	return families
		.map((name) => records.filter(({ family }) => family === name))
		.flatMap((family) =>
			family.flatMap((one, place) =>
				family.slice(place + 1).map((other) => ({
					same: one.entity === other.entity,
					a: one.profile,
					b: other.profile,
					isHeldBack: one.isHeldBack,
				})),
			),
		);
}

function parseRecords(text: string): IdentityRecord[] {
	const records: IdentityRecord[] = [];
	let [type, family, entity] = ["", "", ""];
	for (const line of text.split("\n")) {
		if (line === "" || line.startsWith("# ")) continue;
		if (line.startsWith("[")) type = line.slice(1, -1);
		else if (line.startsWith("## ")) family = `${type} ${line.slice(3)}`;
		else if (line.startsWith("* ")) entity = `${family} ${line.slice(2)}`;
		else {
			const profile = toProfile(type, `${entity}/${records.length}`, line);
			records.push({ profile, entity, family, isHeldBack: isHeldBack(family) });
		}
	}
	return records;
}

/** A third. */
function isHeldBack(family: string): boolean {
	return createHash("sha256").update(family).digest().readUInt32BE(0) % 3 === 0;
}

function toProfile(type: string, id: string, line: string): Profile {
	const [name = "", ...parts] = line.split(" | ").map((part) => part.trim());
	return {
		id,
		type,
		names: [{ value: name }, ...parts.flatMap(toName)],
		properties: Object.fromEntries(parts.flatMap(toProperty)),
		relations: parts.flatMap(toRelation),
	};
}

const KINDS: Readonly<Record<string, string>> = { aka: "", acr: "ACRONYM", former: "FORMER" };

function toName(part: string): ProfileName[] {
	const [, word = "", value = ""] = /^(aka|acr|former) (.+)$/u.exec(part) ?? [];
	const kind = KINDS[word];
	return kind === undefined ? [] : [{ value, ...(kind === "" ? {} : { kind }) }];
}

function toProperty(part: string): [string, Json][] {
	const [, name = "", value = ""] = /^(\w+)=(.+)$/u.exec(part) ?? [];
	if (name === "") return [];
	const [, latitude, longitude] = /^(-?[\d.]+),(-?[\d.]+)$/.exec(value) ?? [];
	if (latitude !== undefined) return [[name, { latitude: Number(latitude), longitude: Number(longitude) }]];
	return [[name, name === "ordinal" ? Number(value) : value]];
}

function toRelation(part: string): ProfileRelation[] {
	const [, title, holder, time] = /^post (.+?) @ (.+?)(?: =(\S+))?$/u.exec(part) ?? [];
	if (title !== undefined && holder !== undefined) {
		const qualifiers = time === undefined ? { title } : { title, asOf: time };
		return [{ relation: "HOLDS_POST", forward: true, end: toEnd(holder, "Organisation"), qualifiers }];
	}
	const [, meeting] = /^at (.+)$/u.exec(part) ?? [];
	if (meeting !== undefined)
		return [{ relation: "ATTENDS", forward: true, end: toEnd(meeting, "Meeting"), qualifiers: {} }];
	const [, way, relation, end] = /^([<>]) ([A-Z_]+) (.+)$/u.exec(part) ?? [];
	if (relation === undefined || end === undefined) return [];
	return [{ relation, forward: way === ">", end: toEnd(end, ""), qualifiers: {} }];
}

function toEnd(text: string, type: string): ProfileRelation["end"] {
	const [, stated, name] = /^([A-Z][a-z]+):(.+)$/u.exec(text) ?? [];
	return stated !== undefined && name !== undefined ? { type: stated, name } : { type, name: text };
}
