import { createInterface } from "node:readline/promises";
import type { Connection } from "../../../database/Database.ts";
import { read } from "../../../database/sessions.ts";
import { CoopgraphError } from "../../../errors/CoopgraphError.ts";
import type { Described, Verdict } from "../../../identity/clusters/Judgement.ts";
import type { ProposedPair } from "../../../identity/ProposedPair.ts";
import type { Decider } from "../../../ledger/decisions/decide.ts";
import { describeIds } from "../../../ledger/judgements/describeIds.ts";
import { explainIds } from "../../../ledger/judgements/explainIds.ts";
import { judge } from "../../../ledger/judgements/judge.ts";
import { count } from "../../output/count.ts";

export interface Terminal {
	readonly input: NodeJS.ReadableStream;
	readonly output: NodeJS.WritableStream;
}

const ANSWERS: Readonly<Record<string, Verdict>> = { s: "SAME", d: "DIFFERENT", u: "UNSURE" };
const QUESTION = "[s]ame, [d]ifferent, [u]nsure, [k]eep for later, [q]uit? ";

/** Shows pairs one after the other and asks what they are; each answer holds at once. Returns how many were judged. */
export async function askPairs(
	decider: Decider,
	pairs: AsyncIterable<ProposedPair> | Iterable<ProposedPair>,
	terminal: Terminal,
): Promise<number> {
	const lines = createInterface({ input: terminal.input });
	const answers = lines[Symbol.asyncIterator]();
	const ask = async (question: string): Promise<string> => {
		terminal.output.write(question);
		const { value, done } = await answers.next();
		return done ? "q" : String(value).trim();
	};
	let [judged, decided] = [0, 0];
	try {
		for await (const pair of pairs) {
			if (await isDecided(decider.connection, pair)) {
				decided += 1;
				continue;
			}
			terminal.output.write(`\n${await describePair(decider.connection, pair)}\n`);
			const verdict = await askVerdict(ask);
			if (verdict === "quit") break;
			if (verdict === "later") continue;
			judged += Number(await tryJudge(decider, pair, verdict, await askReason(ask), terminal));
		}
	} finally {
		lines.close();
	}
	if (decided > 0) terminal.output.write(`\nSkipped ${count(decided, "pair")}: your earlier answers decide them.\n`);
	return judged;
}

/** By what was answered before, over however many others: who says that a is b, and b is not c, need not be asked for a and c. */
async function isDecided(connection: Connection, { left, right }: ProposedPair): Promise<boolean> {
	const explained = await explainIds(connection, left, right).catch(() => undefined);
	return explained?.state === "SAME" || explained?.state === "DIFFERENT";
}

type Ask = (question: string) => Promise<string>;

async function askVerdict(ask: Ask): Promise<Verdict | "later" | "quit"> {
	for (;;) {
		const answer = (await ask(QUESTION)).toLowerCase().slice(0, 1);
		if (answer === "q") return "quit";
		if (answer === "k") return "later";
		const verdict = ANSWERS[answer];
		if (verdict) return verdict;
	}
}

async function askReason(ask: Ask): Promise<string> {
	for (;;) {
		const reason = await ask("because ");
		if (reason !== "") return reason;
	}
}

/** What contradicts something is said, and the next pair comes. */
async function tryJudge(
	decider: Decider,
	{ left, right }: ProposedPair,
	judgement: Verdict,
	because: string,
	{ output }: Terminal,
): Promise<boolean> {
	try {
		await judge(decider, [{ left, right, judgement, because }]);
		return true;
	} catch (error) {
		if (!(error instanceof CoopgraphError)) throw error;
		output.write(`${error.message}\n`);
		return false;
	}
}

/** Both with their names, the score, and its reasons. */
export async function describePair(
	connection: Connection,
	{ left, right, score, proposal, reasons }: ProposedPair,
): Promise<string> {
	const described = await read(connection, (transaction) => describeIds(transaction, [left, right]));
	return [
		describeId(left, described.get(left)),
		describeId(right, described.get(right)),
		...(score === undefined ? [] : [`  score ${score.toFixed(2)}${proposal === undefined ? "" : `  ${proposal}`}`]),
		...(reasons ?? []).map((reason) => `  ${reason}`),
	].join("\n");
}

/** `giz  Organisation  GIZ; Gesellschaft für …` */
export function describeId(id: string, described: Described | undefined): string {
	if (!described || described.type === "") return `${id}  (no record uses it)`;
	return `${id}  ${described.type}  ${described.names.join("; ")}`;
}
