/** Who says what, who says it alone, and who contradicts whom. */
import { idOf, knownSince, modalityOf, sortBy, sourcesOf } from "../reading.ts";
import type { Fact, Said, Thing, World, WorldSource } from "../World.ts";
import { claim, countQuotes, MOST_ROWS, oracle, oracleOf, oracleOfAll, row } from "./rows.ts";

const things = (world: World) =>
	["rohstoffdialog", "weltbank", "osch", "streit-um-tage", "treffen-12"].map((id) => world.get(id));
const MOST_CLAIMS = 1000;

export const EVIDENCE = {
	"who-says-so": oracleOf("id", things, (world, thing) => ({ claims: bySubject(about(world, thing)).map(claim) })),

	"known-on-a-day": oracle(
		(world) =>
			things(world).flatMap(({ id }) => ["2010-02-01", "2014-01-31", "2016-06-01"].map((day) => ({ id, day }))),
		(world, { id, day }) => {
			const known = about(world, world.get(id)).filter(
				(fact) => fact.said.some(({ source }) => isOutBy(source, day)) && isKnownBy(fact, day),
			);
			const sorted = sortBy(
				known,
				({ relation }) => relation,
				({ property }) => property,
				statedValue,
				({ subject }) => subject.id,
				({ object }) => object?.id,
				idOf,
			);
			return {
				claims: sorted.map((fact) => claim({ ...fact, said: fact.said.filter(({ source }) => isOutBy(source, day)) })),
			};
		},
	),

	"only-inferred": oracleOfAll((world) => ({
		claims: bySubject(world.facts.filter((fact) => modalityOf(fact) === "INFERRED"))
			.slice(0, MOST_CLAIMS)
			.map(claim),
	})),

	"only-announced-or-possible": oracleOfAll((world) => {
		const open = world.facts.filter((fact) => ["PLANNED", "POSSIBLE"].includes(modalityOf(fact) ?? ""));
		return {
			claims: sortBy(bySubject(open), (fact) => modalityOf(fact))
				.slice(0, MOST_CLAIMS)
				.map(claim),
		};
	}),

	"said-by-several-sources": oracleOfAll((world) => ({
		claims: bySubject(world.facts.filter((fact) => sourcesOf(fact).length > 1))
			.slice(0, MOST_CLAIMS)
			.map(claim),
	})),

	"said-by-one-source-alone": oracle(
		() =>
			["bericht-2012", "bericht-2018", "rundschau-2013"].map((source) => ({
				source,
				relations: ["FUNDS", "HOLDS_POST", "RESULTS_IN", "HELD_IN"],
			})),
		(world, { source, relations }) => {
			const alone = world.facts.filter((fact) => relations.includes(fact.relation ?? "") && isFromAlone(fact, source));
			return {
				claims: sortBy(
					alone,
					({ relation }) => relation,
					({ subject }) => subject.id,
					({ object }) => object?.id,
					idOf,
				).map(claim),
			};
		},
	),

	"names-of-an-organisation": oracleOf(
		"id",
		(world) => ["weltbank", "oecd", "stahlwerk-berlin"].map((id) => world.get(id)),
		(_, body) => {
			const named = body.facts.filter(({ property }) => ["name", "aliases", "names"].includes(property ?? ""));
			return { claims: sortBy(named, statedValue, ({ property }) => property).map(claim) };
		},
	),

	"claims-without-quote": oracleOfAll((world) => ({
		claims: bySubject(world.facts.filter((fact) => countQuotes(fact) === 0 && sourcesOf(fact).length > 0))
			.slice(0, MOST_CLAIMS)
			.map(claim),
	})),

	sources: oracleOfAll((world) => ({
		sources: sortBy(
			world.sources,
			({ kind }) => kind,
			({ id }) => id,
		).map(describeSource),
	})),

	"what-contradicts": oracleOfAll((world) => ({
		conflicts: sortBy(world.dissents, ({ subject }) => subject.id).map(({ facts, subject, ...dissent }) => ({
			...{ ...dissent, subject: row(subject) },
			claims: facts.map(claim),
		})),
	})),

	"who-says-alone-about": oracleOf("about", things, (world, thing) => {
		const alone = about(world, thing).filter((fact) => sourcesOf(fact).length === 1);
		return { singleSourceClaims: sortBy(alone, idOf).slice(0, MOST_ROWS).map(claim) };
	}),

	"claims-per-source": oracleOfAll((world) => {
		const rows = world.sources.flatMap((source) => contributionsOf(world, source));
		return {
			claimsPerSource: sortBy(
				rows,
				({ claims }) => -claims,
				({ source }) => String(source.id),
				({ extractor }) => extractor,
			),
		};
	}),
};

/** What is said of a thing, and of others in relation to it. */
function about({ facts }: World, thing: Thing): Fact[] {
	return facts.filter(({ subject, object }) => subject === thing || object === thing);
}

function bySubject(facts: readonly Fact[]): Fact[] {
	return sortBy(
		facts,
		({ subject }) => subject.id,
		({ relation }) => relation,
		({ property }) => property,
		statedValue,
		({ object }) => object?.id,
		idOf,
	);
}

function statedValue({ value }: Fact): string | null {
	if (value === null) return null;
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** One without a date can have been there already. */
function isOutBy({ published }: WorldSource, day: string): boolean {
	return (published?.first ?? day) <= day;
}

function isKnownBy(fact: Fact, day: string): boolean {
	return (knownSince(fact) ?? day) <= day;
}

function isFromAlone(fact: Fact, source: string): boolean {
	const [only, ...others] = sourcesOf(fact);
	return only?.id === source && others.length === 0;
}

function describeSource({ published, ...source }: WorldSource) {
	return { ...source, published: published?.edtf };
}

function contributionsOf(world: World, source: WorldSource) {
	const heard = world.facts.flatMap((fact) =>
		fact.said.filter((said) => said.source === source && said.status === "ACCEPTED").map((said) => ({ fact, said })),
	);
	const extractors = [...new Set(heard.flatMap(({ said }) => said.extractors))];
	return extractors.map((extractor) => {
		const own = heard.filter(({ said }) => said.extractors.includes(extractor));
		const count = (stance: Said["stance"]) =>
			new Set(own.filter(({ said }) => said.stance === stance).map(({ fact }) => fact)).size;
		const quotes = new Set(own.flatMap(({ said }) => said.quote ?? [])).size;
		return {
			source: describeSource(source),
			extractor,
			claims: count("SUPPORTS"),
			contradicts: count("CONTRADICTS"),
			quotes,
		};
	});
}
