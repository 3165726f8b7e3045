import { useMemo } from "react";
import { askOnce, findAnswer } from "../api/AnswerCache.ts";
import { NEIGHBOURHOOD, type NeighbourhoodQueryVariables } from "../api/documents.ts";
import { type Task, useTask } from "../api/useTask.ts";
import { type Network, type StepAnswer, uniteSteps } from "./Network.ts";
import { type Opened, readStep, type Step } from "./steps.ts";

export interface NetworkTask {
	readonly task: Task<readonly StepAnswer[]>;
	readonly network: Network | undefined;
}

/** The neighbourhoods that the steps ask for, united. What was asked before is not asked again. */
export function useNetwork(steps: readonly string[]): NetworkTask {
	const key = steps.join(" ");
	const kept = keptAnswers(steps, key);
	const task = useTask(`network ${key}`, kept, (signal) =>
		Promise.all(steps.map((step) => answerStep(readStep(step), signal))),
	);
	const { answer } = task;
	const network = useMemo(() => (answer === undefined ? undefined : uniteSteps(answer)), [answer]);
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

let last: { readonly key: string; readonly answers: readonly StepAnswer[] } | undefined;

/** All answers, if all are there; the same list as before for the same steps. */
function keptAnswers(steps: readonly string[], key: string): readonly StepAnswer[] | undefined {
	if (last?.key === key) return last.answers;
	const answers = steps.map((step) => findStep(readStep(step)));
	const found = answers.filter((answer) => answer !== undefined);
	if (found.length < answers.length) return undefined;
	last = { key, answers: found };
	return found;
}

function findStep(step: Step): StepAnswer | undefined {
	if ("closed" in step) return step;
	const kept = findAnswer(NEIGHBOURHOOD, variablesOf(step));
	return kept && { id: step.id, neighbourhood: kept.neighbourhood };
}
