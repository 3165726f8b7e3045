import { useGraphiQL } from "@graphiql/react";
import { useEffect, useRef } from "react";
import type { Question } from "../questions.ts";
import { useQuestions } from "../state/QuestionsContext.ts";
import { useColours } from "../state/useColours.ts";
import { useCurrentQuestion } from "../state/useCurrentQuestion.ts";
import { useEditorSettings } from "../state/useEditorSettings.ts";
import { editorTexts, isBlank, useOpenQuestion } from "../state/useOpenQuestion.ts";

/**
 * No part of what is seen: once the editors stand, the query or question that the address holds is opened, else the reader's
 * last tab is run again, else the first question. From then on the address names the question that is shown.
 */
export function OpeningAnswer() {
	const questions = useQuestions();
	const graphiql = useGraphiQL((state) => state);
	const openQuestion = useOpenQuestion();
	const currentName = useCurrentQuestion()?.name;
	const opened = useRef(false);
	useEditorSettings();
	useColours();
	const ready = Boolean(graphiql.queryEditor && graphiql.variableEditor && graphiql.responseEditor);

	useEffect(() => {
		if (!ready || opened.current) return;
		opened.current = true;
		const handed = readHandedQuery();
		if (handed) {
			openQuestion(handed);
			return;
		}
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

/** A query that another page hands over behind #, where no server sees it. */
function readHandedQuery(): Pick<Question, "text" | "variables"> | undefined {
	const handed = new URLSearchParams(location.hash.slice(1));
	const text = handed.get("query");
	if (!text) return undefined;
	history.replaceState(null, "", location.pathname + location.search);
	return { text, variables: readVariables(handed.get("variables")) };
}

function readVariables(text: string | null): Question["variables"] {
	try {
		return JSON.parse(text ?? "{}");
	} catch {
		return {};
	}
}
