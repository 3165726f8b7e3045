import {
	type GraphQLSchema,
	getNullableType,
	isEnumType,
	isInputObjectType,
	isInterfaceType,
	isLeafType,
	isObjectType,
} from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { createSchema } from "../../../src/api/createSchema.ts";
import { VALIDITY_PROPERTIES, WITHIN_PROPERTIES } from "../../../src/model/validityProperties.ts";
import { MODEL } from "../../support/model.ts";

let schema: GraphQLSchema;

beforeAll(async () => {
	schema = await createSchema(MODEL);
}, 60_000);

/** Fields of a type, each with its type as written. */
function listFields(name: string): Record<string, string> {
	const type = schema.getType(name);
	if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`There is no type ${name}`);
	return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
}

const ENTITY_TYPES = [
	"Organisation",
	"Person",
	"Meeting",
	"Platform",
	"Programme",
	"City",
	"Region",
	"Country",
	"Topic",
	"Policy",
	"Outcome",
];

/** The table of relations: name, from, to, field on from, field on to, properties type. Saved queries rest on it. */
const RELATIONS: [name: string, from: string[], to: string[], out: string, into: string, properties: string][] = [
	["ATTENDS", ["Organisation", "Person", "Programme"], ["Meeting"], "attends", "participants", "Attendance"],
	["PARTICIPANTS_FROM", ["Meeting"], ["Country"], "participantsFrom", "participatedIn", "Origin"],
	["HELD_IN", ["Meeting"], ["City", "Region", "Country"], "heldIn", "meetings", "Location"],
	["SESSION_OF", ["Meeting"], ["Platform"], "sessionOf", "sessions", "Session"],
	["PART_OF", ["Meeting"], ["Meeting"], "partOf", "parts", "Part"],
	["FOLLOWS", ["Meeting"], ["Meeting"], "follows", "followedBy", "Sequence"],
	["PHASE_OF", ["Programme"], ["Programme"], "phaseOf", "phases", "Phase"],
	["CONVENES", ["Organisation", "Person", "Programme"], ["Platform", "Meeting"], "convenes", "convenedBy", "Convening"],
	["FUNDS", ["Organisation", "Person", "Programme"], ["Programme", "Platform"], "funds", "fundedBy", "Funding"],
	["COMMISSIONS", ["Organisation"], ["Organisation", "Programme"], "commissions", "commissionedBy", "Commission"],
	["IMPLEMENTS", ["Organisation"], ["Programme"], "implements", "implementedBy", "Implementation"],
	["RUNS_UNDER", ["Platform"], ["Programme"], "runsUnder", "platforms", "Umbrella"],
	["HOLDS_POST", ["Person"], ["Organisation", "City", "Region", "Country"], "holdsPosts", "postHolders", "PostHolding"],
	["UNIT_OF", ["Organisation"], ["Organisation"], "unitOf", "units", "Unit"],
	["MEMBER_OF", ["Organisation"], ["Organisation"], "memberOf", "members", "Membership"],
	["COVERS", ["Programme", "Platform", "Meeting", "Policy"], ["Country"], "covers", "coveredBy", "Coverage"],
	[
		"CONCERNS",
		["Meeting", "Programme", "Platform", "Policy"],
		["Topic", "Policy", "Meeting"],
		"concerns",
		"concernedBy",
		"Concern",
	],
	["ADVANCES", ["Meeting", "Programme", "Platform"], ["Policy"], "advances", "advancedBy", "Advance"],
	["RESULTS_IN", ["Meeting"], ["Outcome"], "resultsIn", "resultOf", "Result"],
	["LOCATED_IN", ["City", "Region", "Organisation"], ["City", "Region", "Country"], "locatedIn", "locations", "Seat"],
	["BROADER", ["Topic"], ["Topic"], "broader", "narrower", "Hierarchy"],
];

describe("the generated API", () => {
	test.each(RELATIONS)("%s leads from %j to %j", (name, from, to, out, into, properties) => {
		const pairs = from.map((type) => [type, new Set(to)] as const);
		expect(MODEL.relations.get(name)?.ends).toEqual(new Map(pairs));
		for (const type of from) expect(listFields(type)).toHaveProperty(`${out}Connection`);
		for (const type of to) expect(listFields(type)).toHaveProperty(`${into}Connection`);
		for (const type of [...from, ...to])
			expect(Object.keys(listFields(type))).toEqual(expect.arrayContaining([from.includes(type) ? out : into]));
		expect(listFields(properties)).toMatchObject({
			claimIds: "[ID!]!",
			modality: "Modality!",
			evidence: "[Evidence!]!",
		});
	});

	test("SUCCEEDS joins an organisation or a programme with its own kind only", () => {
		expect(MODEL.relations.get("SUCCEEDS")?.ends).toEqual(
			new Map([
				["Organisation", new Set(["Organisation"])],
				["Programme", new Set(["Programme"])],
			]),
		);
		expect(listFields("Programme")).toMatchObject({ succeeds: "[Programme!]!", succeededBy: "[Programme!]!" });
	});

	test("these are all relations and all types there are", () => {
		expect([...MODEL.relations.keys()].sort()).toEqual([...RELATIONS.map(([name]) => name), "SUCCEEDS"].sort());
		expect([...MODEL.entities.keys()].sort()).toEqual([...ENTITY_TYPES].sort());
	});

	test.each(ENTITY_TYPES)("%s has what every entity has", (type) => {
		expect(listFields(type)).toMatchObject({
			id: "ID!",
			name: "String!",
			aliases: "[String!]!",
			names: "[Name!]!",
			description: "[String!]!",
			claims: "[Claim!]!",
			referents: "[ID!]!",
		});
	});

	test.each([
		["Organisation", ["kind", "country", "externalIds"]],
		["Person", ["honorific", "jobTitle", "externalIds"]],
		[
			"Meeting",
			[
				"kind",
				"date",
				"dateText",
				"dateEarliest",
				"dateLatest",
				"ordinal",
				"eventStatus",
				"theme",
				"goal",
				"participantCount",
				"participantCountApproximate",
				"otherParticipants",
			],
		],
		["Platform", ["kind", "since", "until", "cadence", "alternates", "audience"]],
		["Programme", ["since", "until", "goal", "budget", "currency"]],
		["Policy", ["kind", "date"]],
		["Outcome", ["kind", "date"]],
		["City", ["location", "capital"]],
		["Region", ["location", "isoCode"]],
		["Country", ["location", "isoCode"]],
		["Source", ["id", "title", "publisher", "url", "published", "retrievedAt", "language", "contentHash", "kind"]],
		[
			"Claim",
			[
				"id",
				"subjectId",
				"subject",
				"property",
				"relation",
				"value",
				"objectId",
				"object",
				"qualifiers",
				"rank",
				"rankReason",
				"status",
				"modality",
				"evidence",
			],
		],
		[
			"Evidence",
			[
				"quote",
				"start",
				"end",
				"confidence",
				"extractor",
				"stance",
				"modality",
				"claimId",
				"says",
				"supportsShown",
				"source",
			],
		],
		["Attendance", ["roles", "role", "roleText", "capacity", "onBehalfOf", "through", "openList"]],
		["Funding", ["amount", "currency", "since", "until"]],
		["PostHolding", ["title", "asOf", "since", "until"]],
		["Convening", ["since", "until"]],
		["Session", ["ordinal"]],
		["Concern", ["openList"]],
		["Succession", ["date"]],
	])("%s has the properties that queries rest on", (type, fields) => {
		expect(Object.keys(listFields(type))).toEqual(expect.arrayContaining(fields));
	});

	test.each([
		[
			"AttendanceRole",
			["CHAIR", "HEAD_OF_DELEGATION", "SPEAKER", "GUEST_SPEAKER", "PARTICIPANT", "HOST", "ORGANISER", "REPRESENTATIVE"],
		],
		["EventStatus", ["PLANNED", "HELD", "POSTPONED", "CANCELLED"]],
		["Modality", ["ASSERTED", "INFERRED", "PLANNED", "POSSIBLE"]],
		["Stance", ["SUPPORTS", "CONTRADICTS"]],
		["Rank", ["PREFERRED", "NORMAL", "DEPRECATED"]],
		["ClaimStatus", ["ACCEPTED", "PROPOSED", "REJECTED", "WITHDRAWN"]],
	])("%s has its values in order", (name, values) => {
		const type = schema.getType(name);
		expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual(values);
	});

	test("interfaces carry what all their types share, and no relation", () => {
		const days = Object.keys({ ...VALIDITY_PROPERTIES, ...WITHIN_PROPERTIES });
		const shared = ["aliases", "disputed", "id", "name", ...days].sort();
		expect(Object.keys(listFields("Entity")).sort()).toEqual([...shared, "claims", "referents"].sort());
		for (const name of ["Actor", "Place"]) expect(Object.keys(listFields(name)).sort()).toEqual(shared);
	});

	test("it can be read only, and ends of relations have no list of their own", () => {
		expect(schema.getMutationType()).toBeUndefined();
		expect(schema.getSubscriptionType()).toBeUndefined();
		const lists = [
			"organisations",
			"people",
			"meetings",
			"platforms",
			"programmes",
			"cities",
			"regions",
			"countries",
			"topics",
			"policies",
			"outcomes",
			"sources",
			"claims",
			"conflicts",
			"importRuns",
			"judgements",
		];
		const roots = Object.keys(listFields("Query")).sort();
		expect(roots).toEqual(
			[
				...lists.flatMap((list) => [list, `${list}Connection`]),
				"entities",
				"entitiesConnection",
				"actors",
				"actorsConnection",
				"places",
				"placesConnection",
				"entity",
				"resolveClaim",
				"search",
				"searchTexts",
				...["paths", "neighbourhood", "relationsAmong", "coAttendance", "coAttendanceNetwork"],
				...["inventory", "listing", "timeline", "chronicle", "series", "hosts", "placesOfMeetings"],
				...["overdueSessions", "announcedNotReported", "singleSourceClaims", "commitmentsWithoutFollowUp"],
				...["postHolders", "fundingChains", "statistics", "measures", "claimsPerSource"],
			].sort(),
		);
	});

	test("no name of our own directives is left in it", () => {
		expect(schema.getDirectives().map(({ name }) => name)).not.toContain("edtf");
		expect(schema.getType("Bounds")).toBeUndefined();
	});
});

test("what is worked out of a claim is no condition on the claims of something, in either spelling", () => {
	const spellings = [schema.getType("OrganisationWhere"), schema.getType("ClaimRelationshipFilters")].flatMap((type) =>
		isInputObjectType(type) ? Object.values(type.getFields()) : [],
	);
	const members = spellings.filter(({ name }) => /^(?:claims_[A-Z]+|some|none|all|single)$/.test(name));
	expect(new Set(members.map(({ type }) => String(type)))).toEqual(new Set(["ClaimStoredWhere"]));
	expect(members).toHaveLength(8);
});

test("only single values are offered to sort by, of nodes and of relations", () => {
	const offered = Object.values(schema.getTypeMap()).flatMap((input) => {
		const type = schema.getType(input.name.replace(/Sort$/, ""));
		if (!isInputObjectType(input) || !isObjectType(type) || type.name.endsWith("Connection")) return [];
		return Object.keys(input.getFields()).map((key) => ({
			key: `${type.name}.${key}`,
			type: type.getFields()[key]?.type,
		}));
	});
	expect(offered.map(({ key }) => key)).toContain("Attendance.role");
	expect(offered.filter(({ type }) => !type || !isLeafType(getNullableType(type)))).toEqual([]);
});
