import { REDACTED } from "../../model/values/redaction.ts";
import { foldInvisible } from "../../model/values/text.ts";
import { joinSpans, type Span } from "../contactData/Span.ts";
import { type Erasure, type MarkKind, mark } from "./Erasure.ts";
import { listWords, nameRuns, toRun, type Word } from "./nameRuns.ts";

/** Everything that was erased, as far as marks tell. Empty, it costs nothing. */
export class ErasureIndex {
	/** By salt: usually all erasures of a ledger share one. */
	readonly #marks = new Map<string, Set<string>>();
	/** Numbers of words of names, the longest first. */
	readonly #words: readonly number[];

	constructor(erasures: readonly Erasure[] = []) {
		for (const { salt, marks } of erasures) {
			const known = this.#marks.get(salt) ?? new Set();
			for (const one of marks) known.add(one);
			this.#marks.set(salt, known);
		}
		this.#words = [...new Set(erasures.flatMap(({ words }) => words))].sort((a, b) => b - a);
	}

	get isEmpty(): boolean {
		return this.#marks.size === 0;
	}

	get hasNames(): boolean {
		return this.#words.length > 0;
	}

	has(kind: MarkKind, value: string): boolean {
		for (const [salt, marks] of this.#marks) if (marks.has(mark(salt, kind, value))) return true;
		return false;
	}

	hasId(kind: "entity" | "source", id: unknown): boolean {
		return !this.isEmpty && typeof id === "string" && this.has(kind, foldInvisible(id));
	}

	/** Whether the whole text is an erased name. */
	isName(text: string): boolean {
		return this.hasNames && nameRuns(text).some(({ run }) => this.has("name", run));
	}

	/**
	 * The text with a block for each letter of the erased names in it. Offsets into it stay true; what stands between the
	 * words stays, too, so that a quote and its text are the same whatever the white space.
	 */
	mask(text: string): string {
		if (!this.hasNames) return text;
		const spans = this.#findNames(listWords(text));
		let masked = "";
		let done = 0;
		for (const { start, end } of joinSpans(spans)) {
			masked += text.slice(done, start) + REDACTED.repeat(end - start);
			done = end;
		}
		return masked + text.slice(done);
	}

	/** The same of what a ledger calls the thing that a line is about. */
	maskAbout(text: string): string {
		const isErased = !this.isEmpty && nameRuns(text).some(({ run }) => this.has("about", run));
		return isErased ? REDACTED.repeat(text.length) : this.mask(text);
	}

	#findNames(words: readonly Word[]): Span[] {
		return this.#words.flatMap((count) =>
			words.slice(0, Math.max(0, words.length - count + 1)).flatMap((_, first) => {
				const run = words.slice(first, first + count);
				return this.#isNameRun(run.map(({ folded }) => folded)) ? run : [];
			}),
		);
	}

	/** In the genitive, too: Anna Musters Rede. */
	#isNameRun(words: readonly string[]): boolean {
		if (this.has("name", toRun(words))) return true;
		const last = words.at(-1) ?? "";
		return /..s$/.test(last) && this.has("name", toRun([...words.slice(0, -1), last.slice(0, -1)]));
	}
}

/** Nothing was erased. */
export const NO_ERASURES = new ErasureIndex();
