/** The gold of test/fixtures/extraction/gold (its README tells the notation) as documents and as records. */
import { readFileSync } from "node:fs";
import type { Document } from "../../../src/documents/Document.ts";
import { RULE_LANGUAGES } from "../../../src/extraction/lexicon/lexicons.ts";

export interface GoldDocument {
	readonly document: Document;
	readonly records: readonly Record<string, unknown>[];
	readonly traps: readonly Trap[];
	readonly keptAside: boolean;
}

export interface Trap {
	readonly source: string;
	readonly kind: string;
	readonly start: number;
	readonly end: number;
}

const FOLDER = new URL("../../fixtures/extraction/gold/", import.meta.url);
const KEPT_ASIDE = new Set(
	/\*\*Kept aside\*\*[^:]*: ([^.]+)\./.exec(readFileSync(new URL("README.md", FOLDER), "utf8"))?.[1]?.split(", "),
);
const NAMES = {
	de: new Intl.DisplayNames(["de"], { type: "region" }),
	en: new Intl.DisplayNames(["en"], { type: "region" }),
	ru: new Intl.DisplayNames(["ru"], { type: "region" }),
};

/** Of which rules know the language. */
export const GOLD_LANGUAGES = (["de", "ru", "en"] as const).filter((language) => RULE_LANGUAGES.includes(language));

export function readGold(language: "de" | "en" | "ru"): GoldDocument[] {
	return readFileSync(new URL(`${language}.txt`, FOLDER), "utf8")
		.split(/^=== /m)
		.slice(1)
		.map((entry) => readDocument(entry, language));
}

function readDocument(entry: string, language: "de" | "en" | "ru"): GoldDocument {
	const [head = "", ...rest] = entry.split("\n");
	const [id = "", published = "", publisher = ""] = head.split(" | ");
	const [written = "", notes = ""] = rest.join("\n").split("\n---\n");
	const [first = "", ...paragraphs] = written.trim().split("\n");
	const title = first.replace(/^# /, "");
	const text = [title, ...paragraphs].join("\n\n");
	const document: Document = {
		id,
		title,
		publisher,
		published,
		language,
		text,
		bytesHash: "",
		form: "text",
		pages: [],
		warnings: [],
	};
	const lines = notes.trim().split("\n");
	const ends = new Set<string>();
	const records = lines.flatMap((line) => readLine(line, id, ends));
	const countries = [...ends].filter(
		(end) => /^[A-Z]{2}$/.test(end) && !records.some((record) => record.id === `${id}/${end}`),
	);
	const named = countries.map((code) => ({
		type: "Country",
		id: `${id}/${code}`,
		name: code === "KG" && language === "ru" ? "Кыргызстан" : NAMES[language].of(code),
		source: id,
	}));
	const traps = lines.flatMap((line): Trap[] => {
		const [, kind, words = ""] = /^trap (\w+): (.+)$/.exec(line) ?? [];
		if (kind === undefined) return [];
		const start = text.indexOf(words);
		if (start < 0) throw new Error(`${id}: no such words: ${words}`);
		return [{ source: id, kind, start, end: start + words.length }];
	});
	const source = { type: "Source", id, title, publisher, published, language };
	return { document, records: [source, ...records, ...named], traps, keptAside: KEPT_ASIDE.has(id) };
}

function readLine(line: string, source: string, ends: Set<string>): Record<string, unknown>[] {
	if (line.startsWith("trap ") || line === "") return [];
	const [, key, type, names = "", facts = ""] = /^(\w+):(\w+) ([^{]+?)(?: \{(.+)\})?$/.exec(line) ?? [];
	if (key !== undefined) {
		const [name, ...others] = names.split(" | ");
		const id = `${source}/${key}`;
		const further = others.map((value) => ({ type, id, names: [{ value }], source }));
		return [{ type, id, name, source }, ...further, ...readFacts(facts).map((fact) => ({ type, id, ...fact, source }))];
	}
	const [, from = "", relation = "", to = "", qualifiers = ""] =
		/^([\w ]+?) ([A-Z]+_?[A-Z]*(?:_[A-Z]+)*) ([\w ]+?)(?: \{(.+)\})?$/.exec(line.replace(/^((?:[A-Z]{2} )+)/, "$1")) ??
		[];
	if (relation === "") throw new Error(`${source}: not understood: ${line}`);
	const isPlanned = /\bplanned\b/.test(qualifiers);
	const details = Object.assign(
		{},
		...readFacts(qualifiers.replace(/\s*\bplanned\b/, "")),
		isPlanned ? { modality: "PLANNED" } : {},
	);
	return from.split(" ").flatMap((start) =>
		to.split(" ").map((end) => {
			for (const each of [start, end]) ends.add(each);
			return { type: relation, from: `${source}/${start}`, to: `${source}/${end}`, ...details, source };
		}),
	);
}

function readFacts(text: string): Record<string, unknown>[] {
	return [...text.matchAll(/(\w+)=(.*?)(?=\s\w+=|$)/g)].map(([, key = "", value = ""]) => ({
		[key]:
			/^\d{1,3}$|^\d{5,}$/.test(value) || ["participantCount", "ordinal"].includes(key)
				? Number(value)
				: value === "true"
					? true
					: value.trim(),
	}));
}
