/**
 * The size of an answer, counted value by value while it is put together: what grows too large is given up there, before
 * it is held as a whole and written.
 */
import type { ApolloServerPlugin } from "@apollo/server";
import {
	defaultFieldResolver,
	type GraphQLFieldResolver,
	type GraphQLSchema,
	isNonNullType,
	isObjectType,
} from "graphql";
import { CoopgraphError } from "../errors/CoopgraphError.ts";

/** Characters of JSON. The introspection of tools, which is no answer of the graph, has 1.5 million. */
export const LARGEST_ANSWER = 5_000_000;

export interface AnswerSize {
	characters: number;
}

export interface SizedContext {
	/** Without it an answer may have any size. */
	readonly answerSize?: AnswerSize;
}

/** Every field of the schema counts its values. */
export function countAnswers(schema: GraphQLSchema): void {
	for (const type of Object.values(schema.getTypeMap())) {
		if (!isObjectType(type) || type.name.startsWith("__")) continue;
		for (const field of Object.values(type.getFields())) {
			field.resolve = countValues(field.resolve ?? defaultFieldResolver, isNonNullType(field.type));
		}
	}
}

type Resolver = GraphQLFieldResolver<unknown, SizedContext>;

/** Beyond the limit what may be null is, so that nothing more is put together, and what may not ends the list that it is in. */
function countValues(resolve: Resolver, isNeeded: boolean): Resolver {
	return (source, args, context, info) => {
		const size = context.answerSize;
		if (!size) return resolve(source, args, context, info);
		if (size.characters > LARGEST_ANSWER) {
			if (isNeeded) throw tooLarge();
			return null;
		}
		const value = resolve(source, args, context, info);
		const keyLength = String(info.path.key).length + AROUND_A_KEY;
		if (!(value instanceof Promise)) {
			size.characters += keyLength + lengthOf(value);
			return value;
		}
		return value.then((awaited: unknown) => {
			size.characters += keyLength + lengthOf(awaited);
			return awaited;
		});
	};
}

/** Quotation marks, colon, comma. */
const AROUND_A_KEY = 4;
/** A number, null, the braces of an object; what is in an object is counted by its own fields. */
const SHORT = 5;

function lengthOf(value: unknown): number {
	if (typeof value === "string") return value.length + 2;
	if (Array.isArray(value)) return value.reduce((total: number, item) => total + lengthOf(item) + 1, 2);
	return SHORT;
}

/** An answer that is too large is none: an error takes its place. */
export const answerSizePlugin: ApolloServerPlugin<SizedContext> = {
	async requestDidStart() {
		return {
			async willSendResponse({ response, contextValue: { answerSize } }) {
				if (!answerSize || answerSize.characters <= LARGEST_ANSWER || response.body.kind !== "single") return;
				const { message, code, remedy, entry } = tooLarge();
				response.body.singleResult = { errors: [{ message, extensions: { code, remedy } }] };
				response.http.status = entry.httpStatus;
			},
		};
	},
};

export function tooLarge(): CoopgraphError<"ANSWER_TOO_LARGE"> {
	return new CoopgraphError("ANSWER_TOO_LARGE", { limit: String(LARGEST_ANSWER) });
}
