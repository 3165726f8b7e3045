import { joinEnds } from "../../edtf/joinEnds.ts";
import type { Fact, FactGroup } from "../model/Fact.ts";
import { FactMarks } from "../parts/marks/FactMarks.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { formatDate, locale } from "../words/formatDate.ts";

interface NameListProperties {
	readonly entity: { readonly name: string; readonly aliases: readonly string[] };
	readonly groups: readonly FactGroup[];
}

/** The name in all spellings, with language, kind and the time in which it was used. */
export function NameList({ entity, groups }: NameListProperties) {
	const { words } = useSpeech();
	const stated = groups.find(({ property }) => property === "names")?.facts ?? [];
	const known = new Set([entity.name, ...stated.map(({ value }) => value)]);
	const others = entity.aliases.filter((alias) => !known.has(alias));
	if (stated.length + others.length === 0) return null;
	return (
		<section aria-labelledby="names-title">
			<h2 id="names-title">{words.names}</h2>
			<ul className="names">
				{stated.map((fact) => (
					<StatedName key={fact.key} fact={fact} />
				))}
				{others.map((alias) => (
					<li key={alias}>{alias}</li>
				))}
			</ul>
		</section>
	);
}

function StatedName({ fact }: { readonly fact: Fact }) {
	const { language, glossary } = useSpeech();
	const { value, details } = fact;
	const detail = (name: string) => details.get(name)?.[0];
	const [lang, kind, since, until] = [detail("lang"), detail("kind"), detail("since"), detail("until")];
	const span = joinEnds(since ?? null, until ?? null);
	const ends = span === undefined ? [since, until] : [span];
	const time = ends.flatMap((end) => (end === undefined ? [] : [formatDate(end, language)])).join(" – ");
	const notes = [lang && languageName(lang, language), kind && glossary.value(kind), time];
	return (
		<li>
			<span lang={lang}>{value}</span>
			<span className="quiet">{notes.filter(Boolean).join(", ")}</span>
			<FactMarks fact={fact} />
		</li>
	);
}

function languageName(code: string, language: "de" | "en"): string {
	return new Intl.DisplayNames(locale(language), { type: "language" }).of(code) ?? code;
}
