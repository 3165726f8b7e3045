/**
 * What a query asks for, out of all that could be said: an oracle gives whole rows, and a question's own selection says
 * which fields of them are compared, under which names. A field that the oracle does not know is null.
 */
import { Kind, parse, type SelectionSetNode } from "graphql";

export function selectAnswer(text: string, answer: unknown): unknown {
	const operation = parse(text).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
	if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no query");
	return select(operation.selectionSet, answer);
}

function select(selections: SelectionSetNode, answer: unknown): unknown {
	if (Array.isArray(answer)) return answer.map((item) => select(selections, item));
	if (!isObject(answer)) return null;
	const fields = selections.selections.flatMap((selection) => {
		if (selection.kind !== Kind.FIELD) throw new Error(`saved questions have fields only, not ${selection.kind}`);
		const [name, answeredAs] = [selection.name.value, selection.alias?.value ?? selection.name.value];
		// Two fields of one name with other arguments are told apart by their aliases.
		const value = answer[answeredAs] ?? answer[name] ?? null;
		return [[answeredAs, selection.selectionSet ? select(selection.selectionSet, value) : value] as const];
	});
	return Object.fromEntries(fields);
}

/** Evidence in an order of its own: who said it first is in the query's order, which no question promises. */
export function sortEvidence(answer: unknown): unknown {
	if (Array.isArray(answer)) return answer.map(sortEvidence);
	if (!isObject(answer)) return answer;
	const entries = Object.entries(answer).map(([key, value]) => [
		key,
		key === "evidence" ? sortTexts(value) : sortEvidence(value),
	]);
	return Object.fromEntries(entries);
}

function sortTexts(evidence: unknown): unknown {
	const texts = Array.isArray(evidence) ? evidence.map((item) => JSON.stringify(item)).sort() : [];
	return texts.map((text) => JSON.parse(text));
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !("asymmetricMatch" in value);
}
