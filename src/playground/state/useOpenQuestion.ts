import { type SlicesWithActions, useGraphiQL } from "@graphiql/react";
import { Kind, parse } from "graphql";
import { type EditorTexts, findQuestion, holdsQuestion, type Question, variablesText } from "../questions.ts";
import { useQuestions } from "./QuestionsContext.ts";

/**
 * Shows a question with its variables and runs it: in the tab that holds it already, in place of another unchanged
 * question, or else in a new tab, so that nothing a reader wrote is overwritten.
 */
export function useOpenQuestion(): (question: Asked) => void {
	const questions = useQuestions();
	const graphiql = useGraphiQL((state) => state);
	return (question) => {
		const { tabs, activeTabIndex, actions } = graphiql;
		const current = editorTexts(graphiql);
		const elsewhere = tabs.findIndex((tab, index) => index !== activeTabIndex && holdsQuestion(tab, question));
		if (!holdsQuestion(current, question)) {
			if (elsewhere >= 0) actions.changeTab(elsewhere);
			else if (!isBlank(current) && findQuestion(questions, current) === undefined) actions.addTab();
		}
		fillEditors(graphiql, question);
		// While another request is under way, `run` alone would only stop it.
		actions.stop();
		actions.run();
	};
}

/** A question of the gallery, or a query from elsewhere. */
type Asked = Pick<Question, "text" | "variables">;

function fillEditors({ queryEditor, variableEditor, actions }: SlicesWithActions, question: Asked): void {
	const query = question.text;
	const variables = variablesText(question);
	queryEditor?.setValue(query);
	variableEditor?.setValue(variables);
	// GraphiQL learns these from the editors a moment later; until then `run` would send the name of the last question,
	// and the history would keep its variables.
	const documentAST = parse(query);
	const operations = documentAST.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
	const operationName = operations[0]?.name?.value;
	actions.setOperationFacts({ documentAST, operations, ...(operationName === undefined ? {} : { operationName }) });
	actions.updateActiveTabValues({ query, variables, operationName: operationName ?? null });
}

/** What the editors show now; the tab's own state follows a moment after typing. */
export function editorTexts({ queryEditor, variableEditor }: SlicesWithActions): EditorTexts {
	return { query: queryEditor?.getValue() ?? "", variables: variableEditor?.getValue() ?? "" };
}

export function isBlank({ query }: EditorTexts): boolean {
	return (query ?? "").trim() === "";
}
