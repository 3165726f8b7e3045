/** The text of a query that knows its answer and its variables. */
export type TypedDocument<Answer, Variables> = string & {
	readonly types?: (variables: Variables) => Answer;
};
