/** Contradictions, denials and proposals, one of each kind, with the reason for what is to be shown. */
import { type Setting, saidIn } from "./Setting.ts";
import { inYear, onDay } from "./When.ts";
import type { Dissent, Fact, Thing } from "./World.ts";

export function plantDissents(setting: Setting): void {
	disputeCount(setting);
	disputeEnd(setting);
	disputeDay(setting);
	disputePlace(setting);
	disputeState(setting);
	disputeAmount(setting);
	denyFunding(setting);
	propose(setting);
	noteOverstays(setting);
}

function addMeeting({ world, report }: Setting, name: string): Thing {
	const meeting = world.add("Meeting", `streit-um-${name.toLowerCase()}`, `Streit um ${name}`, [
		saidIn(report(2014), `Streit um ${name}`),
	]);
	world.state(meeting, "kind", "TALK", [saidIn(report(2014), `Streit um ${name}, ein Gespräch`)]);
	return meeting;
}

/** Two values of a property, the one to be shown first. */
function contradict(
	{ world }: Setting,
	subject: Thing,
	property: string,
	because: string,
	facts: readonly Fact[],
): void {
	world.dissents.push({ subject, kind: "VALUES", property, relation: null, values: valuesOf(facts), because, facts });
}

function valuesOf(facts: readonly Fact[]): string[] {
	return facts.map(({ value, object }) => String(value ?? object?.id));
}

function disputeCount(setting: Setting): void {
	const { world, report, review, preview } = setting;
	const meeting = addMeeting(setting, "Zahlen");
	const shown = world.state(meeting, "participantCount", 150, [
		saidIn(report(2014), "150 kamen"),
		saidIn(review(2014), "es waren 150"),
	]);
	const other = world.mention(meeting, "participantCount", 120, [saidIn(preview(2015), "120 Gäste")]);
	contradict(setting, meeting, "participantCount", "2 sources against 1", [shown, other]);
}

function disputeEnd(setting: Setting): void {
	const { world, report } = setting;
	const programme = world.get("wege-nach-osten");
	const shown = world.state(programme, "budget", 4_000_000, [saidIn(report(2015), "nun vier Millionen")], {
		details: { currency: "EUR" },
	});
	const other = world.mention(programme, "budget", 3_000_000, [saidIn(report(2013), "drei Millionen")], {
		details: { currency: "EUR" },
	});
	contradict(setting, programme, "budget", "published later: 2016-02-01 against 2014-02-01", [shown, other]);
}

function disputeDay(setting: Setting): void {
	const { world, report } = setting;
	const meeting = addMeeting(setting, "Tage");
	const shown = world.date(meeting, "date", onDay("2014-06-09"), [
		saidIn(report(2014), "am neunten", { confidence: 0.9 }),
	]);
	const other = world.mention(meeting, "date", "2014-06-12", [
		saidIn(report(2014), "am zwölften", { confidence: 0.6 }),
	]);
	contradict(setting, meeting, "date", "read with more confidence: 0.9 against 0.6", [shown, other]);
}

/** Two cities, of which neither lies in the other. */
function disputePlace(setting: Setting): void {
	const { world, report, review } = setting;
	const meeting = addMeeting(setting, "Orte");
	world.date(meeting, "date", onDay("2014-03-03"), [saidIn(report(2014), "am dritten März")]);
	world.state(meeting, "eventStatus", "HELD", [saidIn(report(2014), "er fand statt")]);
	const shown = world.tie("HELD_IN", meeting, world.get("osch"), [
		saidIn(report(2014), "in Osch"),
		saidIn(review(2014), "Ort: Osch"),
	]);
	const other = world.tie("HELD_IN", meeting, world.get("kassel"), [saidIn(review(2013), "in Kassel")]);
	for (const fact of other.facts) fact.shown = false;
	const facts = [...shown.facts, ...other.facts];
	const dissent: Dissent = {
		subject: meeting,
		kind: "ENDS",
		property: null,
		relation: "HELD_IN",
		values: ["osch", "kassel"],
		because: "2 sources against 1",
		facts,
	};
	world.dissents.push(dissent);
}

/** A state develops, and so only what was published last can contradict itself. */
function disputeState(setting: Setting): void {
	const { world, report } = setting;
	const meeting = addMeeting(setting, "Zustand");
	world.date(meeting, "date", inYear(2014), [saidIn(report(2014), "im selben Jahr")]);
	const shown = world.state(meeting, "eventStatus", "CANCELLED", [
		saidIn(report(2014), "abgesagt", { confidence: 0.9 }),
	]);
	const other = world.mention(meeting, "eventStatus", "HELD", [saidIn(report(2014), "gehalten", { confidence: 0.6 })]);
	world.mention(meeting, "eventStatus", "PLANNED", [saidIn(report(2013), "geplant")]);
	contradict(setting, meeting, "eventStatus", "read with more confidence: 0.9 against 0.6", [shown, other]);
}

/** One relation with two amounts at one time. */
function disputeAmount(setting: Setting): void {
	const { world, report } = setting;
	const [from, to] = [world.get("oecd"), world.get("lernen-vor-ort-streit")];
	const early = world.tie("FUNDS", from, to, [saidIn(report(2012), "eine Million")], {
		details: { amount: 1_000_000, currency: "EUR" },
	});
	world.tie("FUNDS", from, to, [saidIn(report(2014), "zwei Millionen")], {
		details: { amount: 2_000_000, currency: "EUR" },
	});
	const [first] = early.facts;
	if (first) first.shown = false;
	const facts = early.facts.toReversed();
	const because = "published later: 2015-02-01 against 2013-02-01";
	world.dissents.push({
		subject: from,
		kind: "VALUES",
		property: null,
		relation: "FUNDS",
		values: ["2000000", "1000000"],
		because,
		facts,
	});
}

function denyFunding(setting: Setting): void {
	const { world, report } = setting;
	const [from, to] = [world.get("weltbank"), world.get("lernen-vor-ort-streit")];
	const denial = saidIn(report(2015), "sie zahlt dafür nicht", { stance: "CONTRADICTS" });
	const { facts } = world.tie("FUNDS", from, to, [saidIn(report(2014), "sie zahlt dafür"), denial]);
	const because = "1 source supports it, 1 piece of evidence contradicts it";
	world.dissents.push({
		subject: from,
		kind: "DISPUTED",
		property: null,
		relation: "FUNDS",
		values: [to.id],
		because,
		facts,
	});
}

/** What waits for a person's decision, and what sources only deny: neither is in the graph, nor known before it was said. */
function propose(setting: Setting): void {
	const { world, report } = setting;
	const platform = world.get("rohstoffdialog");
	world.propose(
		"CONVENES",
		world.get("oecd"),
		platform,
		saidIn(report(2017), "die OECD, womöglich", { extractors: ["llm:modell"] }),
	);
	world.propose(
		"FUNDS",
		world.get("weltbank"),
		platform,
		saidIn(report(2010), "die Weltbank, womöglich", { extractors: ["llm:modell"] }),
	);
}

/** Phases that others let end later than the programme does. What one source says of both is for that source to settle. */
function noteOverstays({ world }: Setting): void {
	for (const { from: phase, to: programme } of world.ties.filter(({ type }) => type === "PHASE_OF")) {
		const [end, wholeEnd] = [phase, programme].map(({ facts }) => facts.find(({ property }) => property === "until"));
		if (!end || !wholeEnd || (phase.end ?? "") <= (programme.end ?? "")) continue;
		const sources = wholeEnd.said.map(({ source }) => source);
		if (end.said.some(({ source }) => sources.includes(source))) continue;
		const facts = [end, wholeEnd];
		world.dissents.push({
			subject: phase,
			kind: "TIMES",
			property: "until",
			relation: "PHASE_OF",
			values: valuesOf(facts),
			because: `${programme.id}, of which it is a part, ends before it: ${wholeEnd.value}`,
			facts,
		});
	}
}
