import { ask } from "./ask.ts";
import type { TypedDocument } from "./TypedDocument.ts";

/** The latest answers by question, so that Back shows at once what was there before. */
const answers = new Map<string, unknown>();
const MOST_ANSWERS = 200;

export function questionKey(document: string, variables: unknown): string {
	return `${document}\n${JSON.stringify(variables)}`;
}

export function findAnswer<Answer, Variables>(
	document: TypedDocument<Answer, Variables>,
	variables: Variables,
): Answer | undefined {
	// Whatever stands under a question's key was its answer.
	return answers.get(questionKey(document, variables)) as Answer | undefined;
}

/** The kept answer, or a new one. Who asks the same at the same time shares one request, which ends when all have left. */
export async function askOnce<Answer, Variables>(
	document: TypedDocument<Answer, Variables>,
	variables: Variables,
	signal: AbortSignal,
): Promise<Answer> {
	const kept = findAnswer(document, variables);
	if (kept !== undefined) return kept;
	const key = questionKey(document, variables);
	const request = requests.get(key) ?? start(key, (ended) => ask(document, variables, ended));
	request.waiting += 1;
	const left = new Promise<never>((_resolve, reject) => {
		signal.addEventListener("abort", () => {
			request.waiting -= 1;
			if (request.waiting === 0) request.controller.abort(signal.reason);
			reject(signal.reason);
		});
	});
	// Whatever a question's request brings is its answer.
	return (await Promise.race([request.answer, left])) as Answer;
}

interface Request {
	readonly answer: Promise<unknown>;
	readonly controller: AbortController;
	/** How many wait for it. */
	waiting: number;
}

const requests = new Map<string, Request>();

function start(key: string, send: (signal: AbortSignal) => Promise<unknown>): Request {
	const controller = new AbortController();
	const request: Request = { controller, waiting: 0, answer: send(controller.signal) };
	requests.set(key, request);
	const end = () => {
		if (requests.get(key) === request) requests.delete(key);
	};
	controller.signal.addEventListener("abort", end);
	request.answer.then((answer) => keep(key, answer)).then(end, end);
	return request;
}

function keep(key: string, answer: unknown): void {
	answers.set(key, answer);
	const [oldest] = answers.keys();
	if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
}
