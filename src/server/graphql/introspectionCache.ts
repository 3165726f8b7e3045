/**
 * Answers to questions about nothing but the schema, which never change while the server runs. That of tools takes this
 * process a third of a second to put together: each is put together and written once.
 */
import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, executeSync, type GraphQLSchema, Kind, print } from "graphql";
import { isIntrospection } from "../../guard/cost/introspectionCost.ts";

/** Tools ask in a few forms; the least recently asked goes. */
const MOST_ANSWERS = 3;

export interface IntrospectionCache {
	readonly plugin: ApolloServerPlugin;
	/** Whether it is answered from memory. */
	isKnown(document: DocumentNode): boolean;
	/** The answer as JSON; one that was written before is not written again. */
	stringify(result: object): string;
}

export function createIntrospectionCache(schema: GraphQLSchema): IntrospectionCache {
	/** By document, as JSON: the objects behind it take many times as much memory. */
	const answers = new Map<string, string>();
	/** What stands for an answer until it is written. */
	const written = new WeakMap<object, string>();
	const find = (document: DocumentNode): Record<string, never> | undefined => {
		const key = print(document);
		const text = answers.get(key) ?? answer(schema, document);
		if (text === undefined) return undefined;
		keep(answers, key, text);
		const data = {};
		written.set(data, text);
		return data;
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
			const { data, ...others } = result as { data?: object };
			const text = data && written.get(data);
			if (text === undefined) return JSON.stringify(result);
			const rest = JSON.stringify(others).slice(1, -1);
			return `{"data":${text}${rest === "" ? "" : `,${rest}`}}`;
		},
	};
}

/** Undefined for what has errors, which are told as those of any other request. */
function answer(schema: GraphQLSchema, document: DocumentNode): string | undefined {
	const { data, errors } = executeSync({ schema, document });
	return errors ? undefined : JSON.stringify(data);
}

function keep(answers: Map<string, string>, key: string, text: string): void {
	answers.delete(key);
	answers.set(key, text);
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
