import { Worker } from "node:worker_threads";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { Document } from "./Document.ts";
import { LIMITS } from "./limits.ts";
import type { GivenFacts } from "./readBytes.ts";
import { UnreadableDocument } from "./UnreadableDocument.ts";

/** What a thread answers: errors lose their class on the way. */
export type ThreadAnswer = { readonly document: Document } | { readonly reason: string; readonly advice: string };

/**
 * Reads documents in a thread of its own, which is stopped when one takes too long or too much memory: whoever wrote them
 * may want just that. Throws DOCUMENT_UNREADABLE.
 */
export class DocumentReader implements AsyncDisposable {
	readonly #milliseconds: number;
	#worker: Worker | undefined;

	constructor({ milliseconds = LIMITS.milliseconds as number } = {}) {
		this.#milliseconds = milliseconds;
	}

	async read(bytes: Uint8Array, file: string, given: GivenFacts = {}): Promise<Document> {
		const answer = await this.#ask({ bytes, name: file, given });
		if ("document" in answer) return answer.document;
		throw new CoopgraphError("DOCUMENT_UNREADABLE", { file, reason: answer.reason, advice: answer.advice });
	}

	async #ask(request: { bytes: Uint8Array; name: string; given: GivenFacts }): Promise<ThreadAnswer> {
		if (request.bytes.length > LIMITS.bytes) return tooLarge(`${LIMITS.bytes / 1024 / 1024} MB`);
		const worker = this.#start();
		let timer: NodeJS.Timeout | undefined;
		try {
			return await new Promise<ThreadAnswer>((resolve, reject) => {
				timer = setTimeout(() => resolve(tooSlow(this.#milliseconds)), this.#milliseconds);
				worker.once("message", resolve);
				worker.once("error", (cause: NodeJS.ErrnoException) =>
					cause.code === "ERR_WORKER_OUT_OF_MEMORY"
						? resolve(tooLarge(`${LIMITS.megabytes} MB of memory`))
						: reject(cause),
				);
				worker.postMessage(request);
			}).then((answer) => {
				if ("reason" in answer && answer.advice === DIVIDE) this.#stop();
				return answer;
			});
		} finally {
			clearTimeout(timer);
			worker.removeAllListeners("message").removeAllListeners("error");
		}
	}

	#start(): Worker {
		this.#worker ??= new Worker(new URL("startDocumentWorker.mjs", import.meta.url), {
			resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
		});
		return this.#worker;
	}

	#stop(): void {
		const stopped = this.#worker;
		this.#worker = undefined;
		stopped?.on("error", () => undefined);
		void stopped?.terminate();
	}

	async [Symbol.asyncDispose](): Promise<void> {
		await this.#worker?.terminate();
	}
}

const DIVIDE = "divide it, or save its text as plain text";

function tooSlow(milliseconds: number): ThreadAnswer {
	return { reason: `reading it takes longer than ${milliseconds / 1000} seconds`, advice: DIVIDE };
}

function tooLarge(limit: string): ThreadAnswer {
	return { reason: `it takes more than ${limit}`, advice: DIVIDE };
}

/** What the thread answers for an error; undefined: it is none that a document can cause. */
export function answerError(error: unknown): ThreadAnswer {
	if (error instanceof UnreadableDocument) return { reason: error.message, advice: error.advice };
	const reason = error instanceof Error ? error.message : String(error);
	return { reason: `it is damaged (${reason.slice(0, 200)})`, advice: "save it again, or give its text as plain text" };
}
