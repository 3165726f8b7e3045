/** Eight questions of analysts, each as GraphQL and as Cypher that a person who knows Neo4j would write for it. */
import { ASSOCIATIONS, type Counts, idOf } from "./generateGraph.ts";

export interface Question {
	readonly name: string;
	readonly graphql: string;
	/** Gives one row whose column `data` is what the GraphQL answer has under `data`. */
	readonly cypher: string;
	/** What it starts from: an entity of this kind, by its id as `$id`. */
	readonly from: "Country" | "Meeting" | "Organisation" | "Person" | "Platform";
	/** Only about the first so many of that kind; about all, unless given. */
	readonly among?: number;
}

/** So many different entities are asked about: no answer is the one before. */
const ENTITIES = 40;

export function listVariables({ from, among }: Question, counts: Counts): { readonly id: string }[] {
	const all = Math.min(counts[from], among ?? Number.POSITIVE_INFINITY);
	const asked = Math.min(ENTITIES, all);
	const step = Math.floor(all / asked);
	return Array.from({ length: asked }, (_, index) => ({ id: idOf(from, index * step) }));
}

/** The evidence of `relation` with these of its values, as the API orders it. */
const evidenceOf = (relation: string, values: string) => `COLLECT {
		UNWIND ${relation}.claimIds AS claimId
		MATCH (:Claim {id: claimId})<-[:BEARS_ON]-(evidence:Evidence {status: 'ACCEPTED'})-[:STATED_IN]->(source:Source)
		WHERE source.withdrawnAt IS NULL
		WITH evidence, source
		ORDER BY evidence.stance DESC, evidence.confidence DESC, source.published, source.id, evidence.start, evidence.id
		RETURN {${values}}
	}`;

const QUOTE_AND_TITLE = "quote: evidence.quote, source: {title: source.title}";

export const QUESTIONS: readonly Question[] = [
	{
		name: "who sat at the table, with quotes",
		from: "Meeting",
		graphql: `query ($id: ID!) {
			meetings(where: { id: { eq: $id } }) {
				name date
				participantsConnection(sort: [{ edge: { role: ASC } }, { node: { name: ASC } }]) {
					edges {
						node { type: __typename name }
						properties { roles capacity onBehalfOf evidence { quote source { title } } }
					}
				}
			}
		}`,
		cypher: `MATCH (meeting:Meeting {id: $id})
			RETURN {meetings: [{name: meeting.name, date: meeting.date, participantsConnection: {edges: COLLECT {
				MATCH (meeting)<-[attends:ATTENDS]-(actor:Organisation|Person|Programme)
				WITH attends, actor ORDER BY attends.role, actor.name LIMIT 100
				RETURN {
					node: {type: head([label IN labels(actor) WHERE label IN ['Organisation', 'Person', 'Programme']]), name: actor.name},
					properties: {
						roles: attends.roles, capacity: attends.capacity, onBehalfOf: attends.onBehalfOf,
						evidence: ${evidenceOf("attends", QUOTE_AND_TITLE)}
					}
				}
			}}}]} AS data`,
	},
	{
		name: "posts of a person, with evidence",
		from: "Person",
		graphql: `query ($id: ID!) {
			people(where: { id: { eq: $id } }) {
				name
				holdsPostsConnection(sort: [{ edge: { sinceEarliest: ASC } }, { node: { name: ASC } }]) {
					edges {
						node { type: __typename name }
						properties { title since modality evidence { quote confidence source { title publisher published } } }
					}
				}
			}
		}`,
		cypher: `MATCH (person:Person {id: $id})
			RETURN {people: [{name: person.name, holdsPostsConnection: {edges: COLLECT {
				MATCH (person)-[holds:HOLDS_POST]->(giver:Organisation|City|Region|Country)
				WITH holds, giver ORDER BY holds.sinceEarliest, giver.name LIMIT 100
				RETURN {
					node: {type: head([label IN labels(giver) WHERE label IN ['Organisation', 'City', 'Region', 'Country']]), name: giver.name},
					properties: {
						title: holds.title, since: holds.since, modality: holds.modality,
						evidence: ${evidenceOf("holds", "quote: evidence.quote, confidence: evidence.confidence, source: source {.title, .publisher, .published}")}
					}
				}
			}}}]} AS data`,
	},
	{
		name: "sessions of a platform in order, with place",
		from: "Platform",
		graphql: `query ($id: ID!) {
			platforms(where: { id: { eq: $id } }) {
				name
				sessionsConnection(first: 20, sort: [{ node: { dateEarliest: ASC } }, { node: { name: ASC } }]) {
					edges {
						node { name date eventStatus heldIn(sort: [{ name: ASC }]) { name } }
						properties { ordinal modality }
					}
				}
			}
		}`,
		cypher: `MATCH (platform:Platform {id: $id})
			RETURN {platforms: [{name: platform.name, sessionsConnection: {edges: COLLECT {
				MATCH (platform)<-[session:SESSION_OF]-(meeting:Meeting)
				WITH session, meeting ORDER BY meeting.dateEarliest, meeting.name LIMIT 20
				RETURN {
					node: {name: meeting.name, date: meeting.date, eventStatus: meeting.eventStatus, heldIn: COLLECT {
						MATCH (meeting)-[:HELD_IN]->(place:City|Region|Country)
						WITH place ORDER BY place.name LIMIT 100
						RETURN {name: place.name}
					}},
					properties: {ordinal: session.ordinal, modality: session.modality}
				}
			}}}]} AS data`,
	},
	{
		name: "meetings about a country by date, with quotes",
		from: "Country",
		graphql: `query ($id: ID!) {
			meetings(
				where: { coversConnection: { some: { node: { id: { eq: $id } } } } }
				sort: [{ dateEarliest: DESC }, { id: ASC }]
				limit: 20
			) {
				name date
				coversConnection { edges { node { name } properties { evidence { quote source { title } } } } }
			}
		}`,
		cypher: `MATCH (:Country {id: $id})<-[:COVERS]-(meeting:Meeting)
			WITH DISTINCT meeting ORDER BY meeting.dateEarliest DESC, meeting.id LIMIT 20
			RETURN {meetings: collect({name: meeting.name, date: meeting.date, coversConnection: {edges: COLLECT {
				MATCH (meeting)-[covers:COVERS]->(country:Country)
				WITH covers, country LIMIT 100
				RETURN {node: {name: country.name}, properties: {evidence: ${evidenceOf("covers", QUOTE_AND_TITLE)}}}
			}}})} AS data`,
	},
	{
		name: "who pays for a platform, two steps, with quotes",
		from: "Platform",
		graphql: `query ($id: ID!) {
			platforms(where: { id: { eq: $id } }) {
				name
				runsUnderConnection(sort: [{ node: { name: ASC } }]) {
					edges {
						node {
							name
							fundedByConnection(sort: [{ node: { name: ASC } }]) {
								edges { node { name } properties { amount currency evidence { quote source { title } } } }
							}
						}
					}
				}
			}
		}`,
		cypher: `MATCH (platform:Platform {id: $id})
			RETURN {platforms: [{name: platform.name, runsUnderConnection: {edges: COLLECT {
				MATCH (platform)-[:RUNS_UNDER]->(programme:Programme)
				WITH programme ORDER BY programme.name LIMIT 100
				RETURN {node: {name: programme.name, fundedByConnection: {edges: COLLECT {
					MATCH (programme)<-[funds:FUNDS]-(actor:Organisation|Person|Programme)
					WITH funds, actor ORDER BY actor.name LIMIT 100
					RETURN {node: {name: actor.name}, properties: {
						amount: funds.amount, currency: funds.currency, evidence: ${evidenceOf("funds", QUOTE_AND_TITLE)}
					}}
				}}}}
			}}}]} AS data`,
	},
	{
		name: "members of an association, each with its number of meetings",
		from: "Organisation",
		among: ASSOCIATIONS,
		graphql: `query ($id: ID!) {
			organisations(where: { memberOfConnection: { some: { node: { id: { eq: $id } } } } }, sort: [{ id: ASC }]) {
				id name
				attendsConnection { totalCount }
			}
		}`,
		cypher: `MATCH (:Organisation {id: $id})<-[:MEMBER_OF]-(member:Organisation)
			WITH DISTINCT member ORDER BY member.id LIMIT 100
			RETURN {organisations: collect({
				id: member.id, name: member.name,
				attendsConnection: {totalCount: COUNT { (member)-[:ATTENDS]->(:Meeting) }}
			})} AS data`,
	},
	{
		name: "three hops out from a person",
		from: "Person",
		graphql: `query ($id: ID!) {
			people(where: { id: { eq: $id } }) {
				name
				attends(limit: 5, sort: [{ id: ASC }]) {
					name
					participants(limit: 5, sort: [{ id: ASC }]) {
						name
						... on Person { attends(limit: 5, sort: [{ id: ASC }]) { name } }
						... on Organisation { attends(limit: 5, sort: [{ id: ASC }]) { name } }
					}
				}
			}
		}`,
		cypher: `MATCH (person:Person {id: $id})
			RETURN {people: [{name: person.name, attends: COLLECT {
				MATCH (person)-[:ATTENDS]->(meeting:Meeting)
				WITH meeting ORDER BY meeting.id LIMIT 5
				RETURN {name: meeting.name, participants: COLLECT {
					MATCH (meeting)<-[:ATTENDS]-(actor:Organisation|Person|Programme)
					WITH actor ORDER BY actor.id LIMIT 5
					RETURN {name: actor.name, attends: COLLECT {
						MATCH (actor)-[:ATTENDS]->(other:Meeting)
						WITH other ORDER BY other.id LIMIT 5
						RETURN {name: other.name}
					}}
				}}
			}}]} AS data`,
	},
	{
		name: "an entity by its id, with its claims and their evidence",
		from: "Meeting",
		graphql: `query ($id: ID!) {
			entity(id: $id) {
				__typename id name
				claims { property relation value objectId modality evidence { quote source { title } } }
			}
		}`,
		cypher: `MATCH (referent:Referent {id: $id})
			MATCH (entity:Entity {id: referent.canonicalId})
			RETURN {entity: {
				__typename: head([label IN labels(entity) WHERE label <> 'Entity']), id: entity.id, name: entity.name,
				claims: COLLECT {
					MATCH (claim:Claim {subjectId: entity.id})
					WITH claim ORDER BY claim.relation, claim.property, claim.value, claim.objectId, claim.id LIMIT 1000
					RETURN {
						property: claim.property, relation: claim.relation, value: claim.value, objectId: claim.objectId,
						modality: claim.modality,
						evidence: COLLECT {
							MATCH (claim)<-[:BEARS_ON]-(evidence:Evidence)-[:STATED_IN]->(source:Source)
							WITH evidence, source
							ORDER BY evidence.stance DESC, evidence.confidence DESC, source.published, source.id, evidence.start, evidence.id
							RETURN {${QUOTE_AND_TITLE}}
						}
					}
				}
			}} AS data`,
	},
];
