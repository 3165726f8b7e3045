import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { canonicalJson, type Json } from "../../model/ids.ts";
import { type Decision, findFault } from "./Decision.ts";

/** A line of the ledger that is no decision. */
export interface LedgerFault {
	readonly file: string;
	readonly line: number;
	readonly reason: string;
}

/** The file of decisions, JSON Lines in version control. It need not exist before the first decision. */
export class DecisionLedger {
	readonly path: string;
	readonly #model: GraphModel;

	constructor(path: string, model: GraphModel) {
		this.path = path;
		this.#model = model;
	}

	/** All decisions, and the lines that are none. Throws FILE_UNREADABLE. */
	async read(): Promise<{ decisions: readonly Decision[]; faults: readonly LedgerFault[] }> {
		const decisions: Decision[] = [];
		const faults: LedgerFault[] = [];
		for (const [index, text] of (await this.#readText()).split("\n").entries()) {
			if (text.trim() === "") continue;
			const line = parse(text);
			const reason = line === undefined ? "it is no JSON" : findFault(this.#model, line);
			if (reason === undefined) decisions.push(line as unknown as Decision);
			else faults.push({ file: this.path, line: index + 1, reason });
		}
		return { decisions, faults };
	}

	/** Throws LEDGER_UNWRITABLE. */
	async append(decisions: readonly Decision[]): Promise<void> {
		const before = await this.#readText();
		const gap = before === "" || before.endsWith("\n") ? "" : "\n";
		const lines = decisions.map((decision) => `${canonicalJson(decision as unknown as Json)}\n`);
		try {
			await mkdir(dirname(this.path), { recursive: true });
			await appendFile(this.path, `${gap}${lines.join("")}`, { flush: true });
		} catch (cause) {
			throw new CoopgraphError("LEDGER_UNWRITABLE", { file: this.path, reason: (cause as Error).message }, { cause });
		}
	}

	async #readText(): Promise<string> {
		try {
			return await readFile(this.path, "utf8");
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
