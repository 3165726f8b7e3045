import { useMemo } from "react";
import { askOnce, findAnswer } from "../api/AnswerCache.ts";
import { NEIGHBOURHOOD, type NeighbourhoodQuery } from "../api/documents.ts";
import { type Task, useTask } from "../api/useTask.ts";
import { type Network, type StepAnswer, uniteSteps } from "./Network.ts";
import { type Opened, readSteps } from "./steps.ts";

export interface NetworkTask {
	readonly task: Task<readonly StepAnswer[]>;
	readonly network: Network | undefined;
}

/** The neighbourhoods that the steps ask for, united. What was asked before is not asked again. */
export function useNetwork(steps: readonly string[]): NetworkTask {
	const asked = readSteps(steps);
	const key = steps.join(" ");
	const kept = keptAnswers(asked, key);
	const task = useTask(`network ${key}`, kept, (signal) => Promise.all(asked.map((step) => answerStep(step, signal))));
	const { answer } = task;
	const network = useMemo(() => (answer === undefined ? undefined : uniteSteps(answer)), [answer]);
	return { task, network };
}

async function answerStep(step: Opened | { readonly closed: string }, signal: AbortSignal): Promise<StepAnswer> {
	if ("closed" in step) return step;
	return toAnswer(step.id, await askOnce(NEIGHBOURHOOD, step, signal));
}

function toAnswer(id: string, { neighbourhood }: NeighbourhoodQuery): StepAnswer {
	return { id, neighbourhood };
}

let last: { readonly key: string; readonly answers: readonly StepAnswer[] } | undefined;

/** All answers, if all are there; the same list as before for the same steps. */
function keptAnswers(
	asked: readonly (Opened | { readonly closed: string })[],
	key: string,
): readonly StepAnswer[] | undefined {
	if (last?.key === key) return last.answers;
	const answers: StepAnswer[] = [];
	for (const step of asked) {
		if ("closed" in step) {
			answers.push(step);
			continue;
		}
		const answer = findAnswer(NEIGHBOURHOOD, step);
		if (answer === undefined) return undefined;
		answers.push(toAnswer(step.id, answer));
	}
	last = { key, answers };
	return answers;
}
