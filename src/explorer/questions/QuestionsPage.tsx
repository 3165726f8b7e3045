import { TaskState } from "../parts/TaskState.tsx";
import type { StateOf } from "../state/ViewState.ts";
import { QuestionList } from "./QuestionList.tsx";
import { QuestionPage, UnknownQuestion } from "./QuestionPage.tsx";
import { useForms } from "./useForms.ts";

/** The saved questions, for whoever writes no GraphQL: chosen from a list, filled in as a form. */
export function QuestionsPage({ state }: { readonly state: StateOf<"question"> }) {
	const task = useForms();
	const { name } = state;
	if (!task.answer) return <TaskState task={task} />;
	if (name === undefined) return <QuestionList questions={task.answer} />;
	const form = task.answer.find((one) => one.name === name);
	return form ? <QuestionPage key={name} form={form} state={state} /> : <UnknownQuestion name={name} />;
}
