/** Why a document cannot be read, thrown by the readers of forms; who knows the file's name says it. */
export class UnreadableDocument extends Error {
	override readonly name = "UnreadableDocument";
	readonly advice: string;

	constructor(reason: string, advice: string, options?: { cause?: unknown }) {
		super(reason, options);
		this.advice = advice;
	}
}
