/**
 * Answers to questions about nothing but the schema, which never change while the server runs. That of tools takes this
 * process a third of a second to put together: each is put together and written once.
 */
import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, executeSync, type GraphQLSchema, Kind, print } from "graphql";
import { isIntrospection } from "./introspectionCost.ts";

/** Tools ask in a few forms; the least recently asked goes. */
const MOST_ANSWERS = 8;

export interface IntrospectionCache {
	readonly plugin: ApolloServerPlugin;
	/** Whether it is answered from memory. */
	isKnown(document: DocumentNode): boolean;
	/** The answer as JSON; one that was written before is not written again. */
	stringify(result: object): string;
}

type Data = Record<string, unknown>;

export function createIntrospectionCache(schema: GraphQLSchema): IntrospectionCache {
	const answers = new Map<string, Data>();
	const written = new WeakMap<Data, string>();
	const find = (document: DocumentNode): Data | undefined => {
		const key = print(document);
		const { data, errors } = answers.has(key) ? { data: answers.get(key) } : executeSync({ schema, document });
		if (!data || errors) return undefined;
		keep(answers, key, data as Data);
		return data as Data;
	};
	return {
		isKnown: (document) => isAboutSchema(document) && answers.has(print(document)),
		plugin: {
			async requestDidStart() {
				return {
					async responseForOperation({ document, response }) {
						const data = isAboutSchema(document) ? find(document) : undefined;
						return data ? { http: response.http, body: { kind: "single", singleResult: { data } } } : null;
					},
				};
			},
		},
		stringify(result) {
			const { data, ...others } = result as { data?: Data };
			if (!data || ![...answers.values()].includes(data) || Object.keys(others).length > 0)
				return JSON.stringify(result);
			const text = written.get(data) ?? JSON.stringify(result);
			written.set(data, text);
			return text;
		},
	};
}

function keep(answers: Map<string, Data>, key: string, data: Data): void {
	answers.delete(key);
	answers.set(key, data);
	const [oldest] = answers.keys();
	if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
}

/** One operation without variables: the same document has the same answer. */
function isAboutSchema({ definitions }: DocumentNode): boolean {
	const [operation, ...others] = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
	if (!operation || others.length > 0 || (operation.variableDefinitions ?? []).length > 0) return false;
	const { selections } = operation.selectionSet;
	return selections.every((selection) => selection.kind === Kind.FIELD && isIntrospection(selection));
}
