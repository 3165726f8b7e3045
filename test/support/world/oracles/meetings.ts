/** What was announced, held, agreed, and what stands before and after. */
import { modalityOf, sortBy, timeOf } from "../reading.ts";
import type { Fact, Thing, Tie, World } from "../World.ts";
import {
	claim,
	datesOf,
	edgesFrom,
	edgesTo,
	evidenceOf,
	isReported,
	MOST_ROWS,
	names,
	oracle,
	oracleOf,
	oracleOfAll,
	row,
	stateOf,
	statesOf,
	text,
} from "./rows.ts";

const some = (world: World) => world.all("Meeting").filter((_, place) => place % 15 === 1);

export const MEETINGS = {
	"planned-meetings": oracleOfAll((world) => {
		const planned = world.all("Meeting").filter((meeting) => stateOf(meeting) === "PLANNED");
		const sorted = sortBy(
			planned,
			(meeting) => text(meeting, "dateEarliest"),
			({ name }) => name,
		);
		return {
			meetings: sorted.slice(0, MOST_ROWS).map((meeting) => ({
				...row(meeting),
				...{
					heldInConnection: edgesTo(world.from(meeting, "HELD_IN")),
					concernsConnection: edgesTo(world.from(meeting, "CONCERNS")),
				},
			})),
		};
	}),

	"results-of-a-meeting": oracleOf("id", some, (world, meeting) => {
		const results = (one: Thing) => ({ ...row(one), resultsInConnection: edgesTo(world.from(one, "RESULTS_IN")) });
		const parts = sortBy(world.to(meeting, "PART_OF"), ({ from }) => from.name).map(({ from }) => results(from));
		return { meetings: [{ ...results(meeting), parts }] };
	}),

	"meetings-around-a-meeting": oracleOf("id", some, (world, meeting) => ({
		meetings: [
			{
				...row(meeting),
				followsConnection: edgesTo(world.from(meeting, "FOLLOWS")),
				partsConnection: edgesFrom(world.to(meeting, "PART_OF")),
				followedByConnection: edgesFrom(world.to(meeting, "FOLLOWS")),
			},
		],
	})),

	"meetings-in-a-period": oracle(
		() => [
			{ from: "2010-01-01", to: "2010-12-31" },
			{ from: "2014-06-01", to: "2014-06-30" },
		],
		(world, { from, to }) => {
			const within = world
				.all("Meeting")
				.filter(isReported)
				.filter(
					(meeting) => (text(meeting, "dateEarliest") ?? "9") <= to && (text(meeting, "dateLatest") ?? "") >= from,
				);
			const sorted = sortBy(
				within,
				(meeting) => text(meeting, "dateEarliest"),
				({ name }) => name,
			);
			return {
				meetings: sorted.slice(0, MOST_ROWS).map((meeting) => ({
					...row(meeting),
					sessionOf: names(world.from(meeting, "SESSION_OF").map((tie) => tie.to)),
					heldInConnection: edgesTo(world.from(meeting, "HELD_IN")),
				})),
			};
		},
	),

	"unnamed-participants": oracleOfAll((world) => {
		const told = world.facts.filter(
			({ property }) => property === "participantCount" || property === "otherParticipants",
		);
		return {
			claims: sortBy(
				told,
				({ subject }) => subject.id,
				({ property }) => property,
				({ value }) => String(value),
			).map(claim),
		};
	}),

	"states-of-meetings": oracleOfAll((world) => {
		const states = world.facts.filter(({ property }) => property === "eventStatus");
		return {
			claims: sortBy(
				states,
				({ value }) => String(value),
				({ subject }) => subject.id,
			).map(claim),
		};
	}),

	"announced-and-not-reported": oracle(
		() => ["2014-07-01", "2018-10-15", "2030-01-01"].map((today) => ({ today })),
		(world, { today }) => {
			const open = world
				.all("Meeting")
				.map((meeting) => ({ meeting, states: statedOf(meeting) }))
				.filter(({ meeting, states }) => isOpen(stateOf(meeting), states));
			const sorted = sortBy(
				open,
				({ meeting }) => timeOf(world, meeting).begin,
				({ meeting }) => meeting.id,
			);
			return {
				announcedNotReported: sorted.slice(0, MOST_ROWS).map(({ meeting, states }) => ({
					...row(meeting),
					...{
						meeting: row(meeting),
						over: isOver(timeOf(world, meeting), today),
						evidence: evidenceOf(...states, ...statesOf(world, [meeting]), ...datesOf([meeting], "date")),
					},
				})),
			};
		},
	),

	"commitments-without-follow-up": oracleOfAll((world) => {
		const agreed = world.ties.filter(({ type, to }) => type === "RESULTS_IN" && to.values.kind !== "CONTRACT");
		const open = agreed.filter(({ from }) => !isFollowedUp(world, from));
		const sorted = sortBy(
			open,
			({ from }) => timeOf(world, from).begin,
			({ to }) => to.name,
			({ to }) => to.id,
		);
		return { commitmentsWithoutFollowUp: sorted.slice(0, MOST_ROWS).map(toCommitment) };
	}),
};

function statedOf(meeting: Thing): Fact[] {
	return meeting.facts.filter(({ property }) => property === "eventStatus");
}

function isOpen(state: string | null, stated: readonly Fact[]): boolean {
	return state !== null && [state, ...stated.map(({ value }) => value)].every(isAhead);
}

function isAhead(state: unknown): boolean {
	return state === "PLANNED" || state === "POSTPONED";
}

function isOver({ begin, end }: ReturnType<typeof timeOf>, today: string): boolean | null {
	if (end !== null && end < today) return true;
	return begin !== null && begin >= today ? false : null;
}

/** By a meeting that follows it or deals with it, or because its series went on; of a part, that of the whole. */
function isFollowedUp(world: World, meeting: Thing): boolean {
	const onIt = world.to(meeting, "FOLLOWS", "CONCERNS").map(({ from }) => from);
	return onIt.some((one) => one.type === "Meeting" && isReported(one)) || isContinued(world, meeting);
}

function isContinued(world: World, meeting: Thing): boolean {
	const sessions = world.from(meeting, "SESSION_OF").flatMap(({ to }) => world.to(to, "SESSION_OF"));
	const isLater = ({ begin }: Thing) => begin !== null && meeting.end !== null && begin > meeting.end;
	if (sessions.some(({ from }) => isReported(from) && isLater(from))) return true;
	return world.from(meeting, "PART_OF").some(({ to }) => isContinued(world, to));
}

function toCommitment(tie: Tie): object {
	const evidence = evidenceOf(...tie.facts, ...datesOf([tie.to], "kind"), ...datesOf([tie.from], "date"));
	return {
		...row(tie.to),
		date: text(tie.from, "date"),
		outcome: row(tie.to),
		meeting: row(tie.from),
		modality: modalityOf(...tie.facts),
		evidence,
	};
}
