import { readFile } from "node:fs/promises";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { isFormatLine } from "../../model/format.ts";
import { canonicalJson, type Json } from "../../model/ids.ts";
import { appendLines } from "./appendLines.ts";
import { type EditedLines, editLines } from "./editLines.ts";

/** A line that is none of this ledger. */
export interface LedgerFault {
	readonly file: string;
	readonly line: number;
	readonly reason: string;
}

/** What people decided, as JSON Lines in version control: lines are only added. It need not exist before the first. */
export class LedgerFile<Line> {
	readonly path: string;
	readonly #findFault: (line: Json) => string | undefined;
	readonly #redact: (line: Line) => Line;

	/** `findFault` says what is wrong with a line, undefined if nothing is; `redact` takes contact data out of one. */
	constructor(path: string, findFault: (line: Json) => string | undefined, redact = (line: Line) => line) {
		this.path = path;
		this.#findFault = findFault;
		this.#redact = redact;
	}

	/** Another file of the same kind of lines. */
	at(path: string): LedgerFile<Line> {
		return new LedgerFile(path, this.#findFault, this.#redact);
	}

	/** All lines, without contact data, and those that are none of this ledger. Throws FILE_UNREADABLE, FORMAT_NEWER. */
	async read(): Promise<{ lines: readonly Line[]; faults: readonly LedgerFault[] }> {
		const lines: Line[] = [];
		const faults: LedgerFault[] = [];
		for (const [index, text] of (await this.#readText()).split("\n").entries()) {
			if (text.trim() === "") continue;
			const line = parse(text);
			if (isFormatLine(line, `${this.path}:${index + 1}`)) continue;
			const reason = line === undefined ? "it is no JSON" : this.#findFault(line);
			if (reason === undefined) lines.push(this.#redact(line as unknown as Line));
			else faults.push({ file: this.path, line: index + 1, reason });
		}
		return { lines, faults };
	}

	/**
	 * Rewrites the file with every line as it should be instead, undefined for one that goes; what is none of this ledger
	 * stays. All of it or nothing is written. Returns how many lines went and changed. Throws LEDGER_UNWRITABLE.
	 */
	async edit(change: (line: Line) => Line | undefined): Promise<EditedLines> {
		return editLines(this.path, (line) =>
			this.#findFault(line) === undefined ? change(line as unknown as Line) : line,
		);
	}

	/**
	 * Removes contact data from the file itself, where an earlier version wrote some. Returns how many lines changed; every
	 * other line stays as it is, to the letter. Throws LEDGER_UNWRITABLE.
	 */
	async removeContactData(): Promise<number> {
		const { changed } = await this.edit((line) => {
			const redacted = this.#redact(line);
			return canonicalJson(redacted as unknown as Json) === canonicalJson(line as unknown as Json) ? line : redacted;
		});
		return changed;
	}

	/** All of them or none. Throws LEDGER_UNWRITABLE. */
	async append(added: readonly Line[]): Promise<void> {
		await appendLines(
			this.path,
			added.map((line) => canonicalJson(line as unknown as Json)),
		);
	}

	async #readText(): Promise<string> {
		try {
			return (await readFile(this.path, "utf8")).replace(/^\uFEFF/, "");
		} catch (cause) {
			if ((cause as NodeJS.ErrnoException).code === "ENOENT") return "";
			throw new CoopgraphError("FILE_UNREADABLE", { file: this.path, reason: (cause as Error).message }, { cause });
		}
	}
}

function parse(text: string): Json | undefined {
	try {
		return JSON.parse(text) as Json;
	} catch {
		return undefined;
	}
}
