import { useMemo } from "react";
import { askOnce, findAnswer } from "../api/answers.ts";
import { NEIGHBOURHOOD, type NeighbourhoodQueryVariables, RELATIONS_AMONG } from "../api/documents.ts";
import { type Task, useTask } from "../api/useTask.ts";
import { idsAmongSeveral, type Network, type NetworkEdge, type StepAnswer, uniteSteps } from "./Network.ts";
import { type Opened, readStep, type Step } from "./steps.ts";

/** All that the API says for a picture. */
interface Answers {
	readonly steps: readonly StepAnswer[];
	/** Relations between what surrounds one of the open entities and what surrounds another. */
	readonly among: readonly NetworkEdge[];
}

export interface NetworkTask {
	readonly task: Task<Answers>;
	readonly network: Network | undefined;
}

/** The neighbourhoods that the steps ask for, united. What was asked before is not asked again. */
export function useNetwork(steps: readonly string[]): NetworkTask {
	const key = steps.join(" ");
	const kept = keptAnswers(steps, key);
	const task = useTask(`network ${key}`, kept, async (signal) => {
		const answered = await Promise.all(steps.map((step) => answerStep(readStep(step), signal)));
		const question = questionAmong(answered);
		const among = question && (await askOnce(RELATIONS_AMONG, question, signal)).relationsAmong;
		return { steps: answered, among: among ?? [] };
	});
	const { answer } = task;
	const network = useMemo(() => (answer === undefined ? undefined : uniteSteps(answer.steps, answer.among)), [answer]);
	return { task, network };
}

async function answerStep(step: Step, signal: AbortSignal): Promise<StepAnswer> {
	if ("closed" in step) return step;
	const { neighbourhood } = await askOnce(NEIGHBOURHOOD, variablesOf(step), signal);
	return { id: step.id, neighbourhood };
}

export function variablesOf({ id, limit, relation, type }: Opened): NeighbourhoodQueryVariables {
	return { id, limit, types: type ? [type] : null, relations: relation ? [relation] : null };
}

/** The most that the API takes; a picture holds less, unless somebody writes its address by hand. */
const MOST_IDS = 1_000;

function questionAmong(steps: readonly StepAnswer[]) {
	const ids = idsAmongSeveral(steps);
	return ids && { ids: ids.slice(0, MOST_IDS) };
}

let last: { readonly key: string; readonly answers: Answers } | undefined;

/** All answers, if all are there; the same ones as before for the same steps. */
function keptAnswers(steps: readonly string[], key: string): Answers | undefined {
	if (last?.key === key) return last.answers;
	const answers = steps.map((step) => findStep(readStep(step)));
	const found = answers.filter((answer) => answer !== undefined);
	if (found.length < answers.length) return undefined;
	const question = questionAmong(found);
	const among = question && findAnswer(RELATIONS_AMONG, question);
	if (question && !among) return undefined;
	last = { key, answers: { steps: found, among: among?.relationsAmong ?? [] } };
	return last.answers;
}

function findStep(step: Step): StepAnswer | undefined {
	if ("closed" in step) return step;
	const kept = findAnswer(NEIGHBOURHOOD, variablesOf(step));
	return kept && { id: step.id, neighbourhood: kept.neighbourhood };
}
