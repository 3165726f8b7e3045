/**
 * `explain: true` among the headers of a request: the answer says, in its extensions, what the database was asked for it
 * and how it went about it. The queries are carried out under PROFILE, which takes longer than without.
 */
import type { ManagedTransaction, Plan, ProfiledPlan, QueryResult } from "neo4j-driver";
import type { ApiContext } from "../../graph/ReadContext.ts";

export interface ExplainedQuery {
	readonly cypher: string;
	readonly parameters: unknown;
	/** In the database, until the last row. */
	readonly milliseconds: number;
	/** How often the database looked into its store, over all operators. */
	readonly databaseHits: number;
	readonly plan: ExplainedOperator | null;
}

interface ExplainedOperator {
	readonly operator: string;
	readonly details: string;
	readonly rows: number;
	readonly databaseHits: number;
	readonly children: readonly ExplainedOperator[];
}

export interface ExplainingContext extends ApiContext {
	/** Grows with each query that is carried out. */
	readonly explained: readonly ExplainedQuery[];
}

/** The same ways to ask, which note what they ask. */
export function explainQueries(context: ApiContext): ExplainingContext {
	const explained: ExplainedQuery[] = [];
	const note: Note = (cypher, parameters, result) => {
		if (!IS_OF_LIBRARY.test(cypher)) explained.push(describe(cypher, parameters, result));
		return result;
	};
	return {
		...context,
		explained,
		read: (work) => context.read((transaction) => work(profiling(transaction, note))),
		executionContext: {
			run: async (query, parameters) =>
				note(query, parameters, await context.executionContext.run(`PROFILE ${query}`, parameters)),
		},
	};
}

/** @neo4j/graphql asks once, before its first query, which database it speaks to. */
const IS_OF_LIBRARY = /^\s*(CYPHER 5\s+)?CALL dbms\.components/;

type Note = (cypher: string, parameters: unknown, result: QueryResult) => QueryResult;

/** Whatever a resolver by hand runs. It waits for results and does not read them row by row. */
function profiling(transaction: ManagedTransaction, note: Note): ManagedTransaction {
	const run = (query: string, parameters?: unknown) =>
		transaction.run(`PROFILE ${query}`, parameters).then((result) => note(query, parameters, result));
	return new Proxy(transaction, {
		get: (target, name) => (name === "run" ? run : Reflect.get(target, name, target)),
	});
}

function describe(cypher: string, parameters: unknown, { summary }: QueryResult): ExplainedQuery {
	const { profile, plan } = summary;
	const described = profile ? describeOperator(profile) : plan ? describeOperator(plan) : null;
	return {
		cypher: cypher.trim(),
		parameters,
		milliseconds: Number(summary.resultConsumedAfter) + Number(summary.resultAvailableAfter),
		databaseHits: described ? sumHits(described) : 0,
		plan: described,
	};
}

function describeOperator(plan: Plan | ProfiledPlan): ExplainedOperator {
	const details: unknown = plan.arguments.Details;
	return {
		// The database adds its own name: `NodeUniqueIndexSeek@neo4j`.
		operator: plan.operatorType.replace(/@.*/, ""),
		details: typeof details === "string" ? details : "",
		rows: "rows" in plan ? Number(plan.rows) : 0,
		databaseHits: "dbHits" in plan ? Number(plan.dbHits) : 0,
		children: plan.children.map(describeOperator),
	};
}

function sumHits({ databaseHits, children }: ExplainedOperator): number {
	return children.reduce((sum, child) => sum + sumHits(child), databaseHits);
}
