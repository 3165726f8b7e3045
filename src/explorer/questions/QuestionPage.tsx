import { useMemo } from "react";
import type { Language } from "../../shared/languages.ts";
import type { QuestionForm } from "../../shared/QuestionForm.ts";
import type { TypedDocument } from "../api/TypedDocument.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { Link } from "../parts/Link.tsx";
import { SaveMenu } from "../parts/SaveMenu.tsx";
import { ShowQuery } from "../parts/ShowQuery.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { SpeechContext, useSpeech } from "../SpeechContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import { questionOf, type StateOf } from "../state/ViewState.ts";
import type { Answer } from "./answer/Answer.ts";
import { AnswerView } from "./answer/AnswerView.tsx";
import { withHeadingsOf } from "./answer/fieldLabel.ts";
import { makeFile } from "./downloads/makeFile.ts";
import { ArgumentField } from "./fields/ArgumentField.tsx";
import { labelArgument } from "./fields/labelArgument.ts";
import { fill, readGiven, writeGiven } from "./given.ts";
import { Meaning } from "./Meaning.tsx";

interface QuestionPageProperties {
	readonly form: QuestionForm;
	readonly state: StateOf<"question">;
}

/** A question, what it is to be about, and its answer with the sentences. What is filled in stands in the address. */
export function QuestionPage({ form, state }: QuestionPageProperties) {
	const page = useSpeech();
	const speech = useMemo(() => withHeadingsOf(form.name, page), [form.name, page]);
	const { words, language } = speech;
	const { navigate } = useNavigation();
	const title = form.title[language];
	usePageTitle(title);
	const asked = form.arguments.filter(({ kind }) => kind !== "language");
	const given = readGiven(state.given, asked);
	const { variables, missing } = fill(form.arguments, new Map([...given, ...inLanguage(form, language)]));
	const document: TypedDocument<Answer, Readonly<Record<string, unknown>>> = form.text;
	const task = useAnswer(document, variables);
	const { answer } = task;
	const change = (name: string, texts: readonly string[]) =>
		navigate({ ...state, given: writeGiven(new Map([...given, [name, texts]])) }, { replace: true });
	return (
		<div className="question-page">
			<p className="quiet">
				<Link to={questionOf()}>{words.allQuestions}</Link>
			</p>
			<header className="list-head">
				<h1>{title}</h1>
				<p className="actions">
					<CopyButton className="button" label={words.copyAddress} text={() => location.href} />
					{answer && task.current && (
						<SaveMenu kinds={["csv", "xlsx"]} name={form.name} make={(kind) => makeFile(kind, answer)} />
					)}
					{variables && <ShowQuery document={form.text} variables={variables} />}
				</p>
			</header>
			<SpeechContext value={speech}>
				<Meaning form={form} />
			</SpeechContext>
			{asked.length > 0 && (
				<div className="question-fields">
					{asked.map((argument) => (
						<ArgumentField
							key={argument.name}
							argument={argument}
							texts={given.get(argument.name) ?? []}
							onChange={(texts) => change(argument.name, texts)}
						/>
					))}
					{state.given.length === 0 && <p className="quiet">{words.exampleShown}</p>}
				</div>
			)}
			{missing.length > 0 && (
				<p className="note" role="status">
					{words.missingArgument(missing.map((argument) => labelArgument(argument, speech)).join(", "))}
				</p>
			)}
			<TaskState task={task} />
			{answer && variables && (
				<div className={task.current ? undefined : "stale"}>
					<SpeechContext value={speech}>
						<AnswerView answer={answer} />
					</SpeechContext>
				</div>
			)}
		</div>
	);
}

/** Sentences come in the language of the page. */
function inLanguage({ arguments: listed }: QuestionForm, language: Language): [string, readonly string[]][] {
	return listed.filter(({ kind }) => kind === "language").map(({ name }) => [name, [language.toUpperCase()]]);
}

export function UnknownQuestion({ name }: { readonly name: string }) {
	const { words } = useSpeech();
	usePageTitle(words.questions);
	return (
		<div className="note">
			<p>{words.unknownQuestion(name)}</p>
			<Link to={questionOf()}>{words.allQuestions}</Link>
		</div>
	);
}
