/** Who was there, in which role and post, and who meets whom. */
import { belongsTo, inferredOf, isAsserted, isPossibleOn, modalityOf, sortBy, spanOf, timeOf } from "../reading.ts";
import type { Thing, Tie, World } from "../World.ts";
import { edge, edgesFrom, edgesToMeetings, evidenceOf, MOST_ROWS, oracle, oracleOf, row, text } from "./rows.ts";

const meetings = (world: World) => world.all("Meeting").filter((_, place) => place % 12 === 0);
const people = (world: World) => world.all("Person").filter((_, place) => place % 9 === 0);
const ministry = "ministerium-fuer-energie-kasachstan";

export const PEOPLE = {
	"who-sat-at-the-table": oracleOf("id", meetings, (world, meeting) => {
		const ties = sortBy(
			world.to(meeting, "ATTENDS"),
			({ details }) => String(details.role ?? "~"),
			({ from }) => from.name,
		);
		const edges = ties.map((tie) => edge(tie, row(tie.from)));
		return { meetings: [{ ...row(meeting), participantsConnection: { edges } }] };
	}),

	"chairs-of-a-meeting": oracleOf("id", meetings, (world, meeting) => {
		const chairs = world
			.to(meeting, "ATTENDS")
			.filter(({ facts }) => facts.some(({ details }) => details.role === "CHAIR"));
		return { meetings: [{ ...row(meeting), participantsConnection: edgesFrom(chairs) }] };
	}),

	"in-whose-name": oracleOf(
		"id",
		(world) => [world.get("weltbank"), world.get("oecd"), world.get(ministry)],
		(world, body) => ({
			organisations: [{ ...row(body), attendsConnection: edgesToMeetings(world.from(body, "ATTENDS")) }],
		}),
	),

	"meetings-of-a-person": oracleOf("id", people, (world, person) => ({
		people: [{ ...row(person), attendsConnection: edgesToMeetings(world.from(person, "ATTENDS")) }],
	})),

	"posts-on-a-day": oracle(
		() => ["2009-06-09", "2012-10-20", "2016-07-01"].map((day) => ({ day })),
		(world, { day }) => {
			const holders = world
				.all("Person")
				.map((person) => ({ person, posts: world.from(person, "HOLDS_POST").filter((post) => isShownFor(post, day)) }));
			const holding = holders.filter(({ posts }) => posts.length > 0).slice(0, MOST_ROWS);
			const edges = (posts: readonly Tie[]) =>
				sortBy(posts, ({ to }) => to.name).map((post) => edge(post, row(post.to)));
			return {
				people: holding.map(({ person, posts }) => ({ ...row(person), holdsPostsConnection: { edges: edges(posts) } })),
			};
		},
	),

	"posts-for-a-country": oracleOf(
		"id",
		(world) => world.all("Country"),
		(world, country) => ({
			countries: [{ ...row(country), postHoldersConnection: edgesFrom(world.to(country, "HOLDS_POST")) }],
		}),
	),

	"posts-certain-and-possible": oracle(
		(world) => world.all("Country").flatMap(({ id }) => ["2010-06-09", "2013-02-01"].map((day) => ({ id, day }))),
		(world, { id, day }) => {
			const possibly = world.to(world.get(id), "HOLDS_POST").filter((post) => isPossibleOn(day, spanOf(post)));
			const certainly = possibly.filter((post) => isCertainOn(post, day));
			return { countries: [{ ...row(world.get(id)), certainly: edgesFrom(certainly), possibly: edgesFrom(possibly) }] };
		},
	),

	"who-holds-posts-in-a-body": oracle(
		() => ["2008-05-05", "2010-06-09", "2017-01-01"].map((day) => ({ organisation: ministry, day })),
		(world, { organisation, day }) => {
			const bodies = withUnits(world, world.get(organisation));
			const posts = bodies
				.flatMap((body) => world.to(body, "HOLDS_POST"))
				.filter((post) => isPossibleOn(day, spanOf(post)));
			const sorted = sortBy(
				posts,
				(post) => spanOf(post).begin,
				({ from }) => from.name,
				({ from }) => from.id,
			);
			return {
				postHolders: sorted.map((post) => ({
					...post.details,
					...{ person: row(post.from), organisation: row(post.to), modality: modalityOf(...post.facts) },
					...{
						inferred: inferredOf(post),
						certainty: isCertainOn(post, day) ? "CERTAINLY" : "POSSIBLY",
						evidence: evidenceOf(...post.facts),
					},
				})),
			};
		},
	),

	"whom-an-actor-meets": oracleOf(
		"actor",
		(world) => [world.get("weltbank"), ...people(world).slice(0, 4)],
		(world, actor) => {
			const mine = world.from(actor, "ATTENDS");
			const others = [...new Set(mine.flatMap(({ to }) => world.to(to, "ATTENDS").map(({ from }) => from)))];
			const rows = others
				.filter((other) => other !== actor)
				.map((other) => ({ other, met: meetingsOfBoth(world, mine, other) }));
			const sorted = sortBy(
				rows,
				({ met }) => -met.length,
				({ other }) => other.name,
				({ other }) => other.id,
			);
			return {
				coAttendance: sorted
					.slice(0, MOST_ROWS)
					.map(({ other, met }) => ({ actor: row(other), ...describeMet(world, met) })),
			};
		},
	),

	"network-of-a-platform": oracleOf(
		"platform",
		(world) => world.all("Platform"),
		(world, platform) => {
			const attending = world.ties.filter(({ type, to }) => type === "ATTENDS" && belongsTo(world, to, platform));
			const actors = sortBy([...new Set(attending.map(({ from }) => from))], ({ id }) => id);
			const pairs = actors.flatMap((one, place) => {
				const mine = attending.filter(({ from }) => from === one);
				return actors.slice(place + 1).map((other) => ({ one, other, met: meetingsOfBoth(world, mine, other) }));
			});
			const edges = sortBy(
				pairs.filter(({ met }) => met.length > 0),
				({ met }) => -met.length,
				({ one }) => one.id,
				({ other }) => other.id,
			);
			const shown = edges
				.slice(0, 1000)
				.map(({ one, other, met }) => ({ from: row(one), to: row(other), ...describeMet(world, met) }));
			return { coAttendanceNetwork: { total: edges.length, shown: shown.length, edges: shown } };
		},
	),
};

interface Met {
	readonly meeting: Thing;
	readonly ties: readonly [Tie, Tie];
}

/** In order of time. */
function meetingsOfBoth(world: World, mine: readonly Tie[], other: Thing): Met[] {
	const met = mine.flatMap((tie) =>
		world
			.from(other, "ATTENDS")
			.filter(({ to }) => to === tie.to)
			.map((theirs): Met => ({ meeting: tie.to, ties: [tie, theirs] })),
	);
	return sortBy(
		met,
		({ meeting }) => timeOf(world, meeting).begin,
		({ meeting }) => meeting.id,
	);
}

function describeMet(world: World, met: readonly Met[]): object {
	const dates = met.flatMap(({ meeting }) => text(timeOf(world, meeting).whole ?? meeting, "date") ?? []);
	return {
		...{ meetings: met.length, asserted: met.filter(({ ties }) => isAsserted(...ties)).length },
		...{ first: dates[0], last: dates.at(-1), shared: met.map(({ meeting }) => row(meeting)) },
		evidence: evidenceOf(...met.flatMap(({ ties }) => ties.flatMap(({ facts }) => facts))),
	};
}

function withUnits(world: World, body: Thing): Thing[] {
	return [body, ...world.to(body, "UNIT_OF").flatMap(({ from }) => withUnits(world, from))];
}

/** By its own dates alone: the source shows it for that day, or from before it until after it. */
function isShownFor({ dates: { asOf, since, until } }: Tie, day: string): boolean {
	const isInside = (first?: string | null, last?: string | null) =>
		Boolean(first && last && first <= day && day <= last);
	return isInside(asOf?.first, asOf?.last) || isInside(since?.first, until?.last);
}

/** The table of docs/ledger.md: from the first day that one asserted, undisputed date makes certain to the last. */
function isCertainOn(post: Tie, day: string): boolean {
	const { since, until, asOf } = post.dates;
	if (modalityOf(...post.facts) !== "ASSERTED") return false;
	const begin = since?.sure ? since.last : null;
	const ends = [until?.sure ? until.first : null, since && !until ? lastHeard(post, since.first) : null];
	const [end] = ends.filter((one) => one !== null);
	const lasting =
		end === undefined ? [] : since ? (begin !== null && begin <= end ? [begin, end] : until ? [] : [end]) : [end];
	const shownFor = asOf?.sure && asOf.first === asOf.last ? [asOf.first] : [];
	const certain = [...lasting, ...shownFor].filter((one) => one !== null).toSorted();
	const [first, last] = [certain[0], certain.at(-1)];
	return first !== undefined && last !== undefined && first <= day && day <= last;
}

/** The day on which the last source that says so came out: it held then, unless it was still to come. Undated: the day itself. */
function lastHeard({ facts, dates }: Tie, first: string | null): string | null {
	const published = facts.flatMap(({ said }) => said.flatMap(({ source }) => source.published?.first ?? [])).toSorted();
	const last = published.at(-1) ?? (dates.since?.sure ? dates.since.last : null);
	return last !== null && first !== null && first <= last ? last : null;
}
