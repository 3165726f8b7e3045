import { useGraphiQL } from "@graphiql/react";
import { useEffect, useRef } from "react";
import { useQuestions } from "./QuestionsContext.ts";
import { useCurrentQuestion } from "./useCurrentQuestion.ts";
import { useEditorSettings } from "./useEditorSettings.ts";
import { editorTexts, isBlank, useOpenQuestion } from "./useOpenQuestion.ts";

/**
 * No part of what is seen: once the editors stand, the question that the address asks for is opened, else the reader's
 * last tab is run again, else the first question. From then on the address names the question that is shown.
 */
export function OpeningAnswer() {
	const questions = useQuestions();
	const graphiql = useGraphiQL((state) => state);
	const openQuestion = useOpenQuestion();
	const currentName = useCurrentQuestion()?.name;
	const opened = useRef(false);
	useEditorSettings();
	const ready = Boolean(graphiql.queryEditor && graphiql.variableEditor && graphiql.responseEditor);

	useEffect(() => {
		if (!ready || opened.current) return;
		opened.current = true;
		const asked = new URLSearchParams(location.search).get("question");
		const named = questions.find(({ name }) => name === asked);
		const question = named ?? (isBlank(editorTexts(graphiql)) ? questions[0] : undefined);
		if (question) openQuestion(question);
		else graphiql.actions.run();
	}, [ready, questions, graphiql, openQuestion]);

	useEffect(() => {
		if (opened.current) showInAddress(currentName);
	}, [currentName]);

	return null;
}

function showInAddress(name: string | undefined): void {
	const url = new URL(location.href);
	if (name === undefined) url.searchParams.delete("question");
	else url.searchParams.set("question", name);
	history.replaceState(null, "", url);
}
