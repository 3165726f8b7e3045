import type { DossierSourcesQuery } from "../api/documents.ts";
import {
	counts,
	type Details,
	type Evidence,
	type Fact,
	type FactGroup,
	inOrder,
	listDetails,
	type Reply,
} from "../model/Fact.ts";
import { withMarks } from "../parts/marks/listMarks.ts";
import { citeQuote, inQuotes } from "../parts/quotes/cite.ts";
import { sayValue } from "../parts/sentences/sayValue.ts";
import type { Words } from "../words/english.ts";
import { formatDate, formatMoment } from "../words/formatDate.ts";
import type { Speech } from "../words/Speech.ts";
import type { Dossier, Entry } from "./Dossier.ts";

export interface DossierParts {
	readonly name: string;
	readonly type: string;
	/** With their titles. */
	readonly sections: readonly { readonly title: string; readonly groups: readonly FactGroup[] }[];
	readonly sources: DossierSourcesQuery["sources"];
	/** Names of entities that details mention by their ids. */
	readonly names: ReadonlyMap<string, string>;
	/** How many statements there are in the graph, and how many of them stand here. */
	readonly total: number;
	readonly shown: number;
	/** Of the page. */
	readonly address: string;
	/** Today. */
	readonly day: string;
}

export function layDossier(parts: DossierParts, speech: Speech): Dossier {
	const { words, glossary, language } = speech;
	const notes = new Notes(speech);
	const sections = parts.sections
		.map(({ title, groups }) => ({
			title,
			entries: groups.flatMap((group) => group.facts.map((fact) => toEntry(fact, group, { parts, speech, notes }))),
		}))
		.filter(({ entries }) => entries.length > 0);
	return {
		title: parts.name,
		lines: [
			glossary.typeName(parts.type),
			words.dossierState(formatDate(parts.day, language), parts.address),
			...(parts.total > parts.shown ? [words.firstStatements(parts.shown, parts.total)] : []),
		],
		sections,
		notes: notes.texts,
		notesTitle: words.quotesTitle,
		sources: parts.sources.map((source) => sayListed(source, speech)),
		sourcesTitle: words.sourcesTitle,
		language,
	};
}

interface Setting {
	readonly parts: DossierParts;
	readonly speech: Speech;
	readonly notes: Notes;
}

function toEntry(fact: Fact, { property, relation, forward }: FactGroup, { parts, speech, notes }: Setting): Entry {
	const { words, glossary } = speech;
	const label = relation === undefined ? glossary.property(property ?? "") : glossary.relation(relation, forward);
	const what = fact.other?.name ?? sayValue(fact.value ?? "", speech);
	const details = sayDetails(fact.details, parts.names, speech);
	const text = withMarks(`${label}: ${what}${details}${sayStanding(fact, words)}`, fact, speech);
	const quoted = inOrder(fact.evidence).filter(counts);
	return {
		text,
		notes: [...new Set(quoted.map((one) => notes.numberOf(one)))],
		replies: fact.replies.map((reply) => sayReply(reply, speech)),
	};
}

/** What a person decided on it, and why; otherwise whether another is shown first (parts/marks/FactMarks.tsx). */
function sayStanding({ decision, shown, superseded }: Fact, words: Words): string {
	if (decision) return ` – ${[words.decisions[decision.rank], decision.reason].filter(Boolean).join(": ")}`;
	return shown || superseded ? "" : ` – ${words.alsoStated}`;
}

function sayDetails(details: Details, names: ReadonlyMap<string, string>, speech: Speech): string {
	const told = listDetails(details).map(([name, values]) => {
		const say = (value: string) => (name.endsWith("Text") ? inQuotes(value, speech.language) : sayValue(value, speech));
		return `${speech.glossary.property(name)}: ${values.map((value) => names.get(value) ?? say(value)).join(", ")}`;
	});
	return told.length === 0 ? "" : ` (${told.join("; ")})`;
}

function sayReply({ author, text, url, at }: Reply, { words, language }: Speech): string {
	const day = words.repliedOn(formatDate(at.slice(0, 10), language));
	return `${words.replyOf(author)}: ${text} (${[day, url].filter((part) => part !== null).join(", ")})`;
}

/** Each sentence has one number, however many statements rest on it. */
class Notes {
	readonly texts: string[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #speech: Speech;

	constructor(speech: Speech) {
		this.#speech = speech;
	}

	numberOf(evidence: Evidence): number {
		const { words, language } = this.#speech;
		const cited = citeQuote(evidence, language);
		const text = evidence.stance === "SUPPORTS" ? cited : `${words.contradicts}: ${cited}`;
		const known = this.#numbers.get(text);
		if (known !== undefined) return known;
		this.texts.push(text);
		this.#numbers.set(text, this.texts.length);
		return this.texts.length;
	}
}

function sayListed(source: DossierParts["sources"][number], { words, language }: Speech): string {
	const { title, publisher, published, url, retrievedAt } = source;
	const told = [
		publisher,
		title,
		published === null ? words.undated : formatDate(published, language),
		url,
		retrievedAt === null ? null : words.fetched(formatMoment(retrievedAt, language)),
	];
	return `${told.filter((part) => part !== null).join(". ")}.`;
}
