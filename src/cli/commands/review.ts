import { readFile } from "node:fs/promises";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { correctProposal } from "../../ledger/decisions/correctProposal.ts";
import type { Decider } from "../../ledger/decisions/decide.ts";
import {
	findProposal,
	listProposals,
	type Proposal,
	reviewByIds,
	reviewInBulk,
} from "../../ledger/decisions/review.ts";
import type { ReviewDecision } from "../../ledger/store/lines/Decision.ts";
import type { Json } from "../../model/ids.ts";
import { readModel } from "../../model/read/readModel.ts";
import { foldAsked } from "../../model/values/text.ts";
import { readJson } from "../../records/csv/readCell.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { ExitCode } from "../ExitCode.ts";
import { readLimit } from "../options/readLimit.ts";
import { requireReason } from "../options/reasonOption.ts";
import { count } from "../output/count.ts";
import { describeProblem } from "../output/importReport.ts";
import { readConfig, withDatabase } from "../session.ts";

const ACTIONS = ["list", "accept", "reject", "edit", "export", "apply"] as const;
type Action = (typeof ACTIONS)[number];

const ACTIONS_EXPLAINED = `
Actions:
  list    list the proposals that await review
  accept  accept proposals: those with these ids, or all that --source, --extractor or --all select
  reject  reject proposals, chosen in the same way
  edit    correct one proposal with --set: the corrected record is imported, the proposal rejected
  export  print the proposals as JSON Lines, with a "verdict" to fill in
  apply   decide as such a file says: "verdict" is "ACCEPTED" or "REJECTED", or null to leave a proposal undecided;
          the reason is in its "because", or else in --because`;

interface Options {
	readonly source?: string;
	readonly extractor?: string;
	readonly all?: boolean;
	readonly because?: string;
	readonly set?: Readonly<Record<string, Json>>;
	readonly limit: string;
	readonly json?: boolean;
}

/** A line of what `review export` writes and `review apply` reads; `verdict` is for a person to fill in. */
interface ReviewLine {
	readonly id: string;
	readonly verdict: ReviewDecision["verdict"] | null;
	readonly because?: string;
}

export const reviewCommand: CommandDefinition = {
	name: "review",
	example: 'coopgraph review accept --source report-7 --extractor llm:model --because "checked against the text"',
	configure: (command, setExitCode) =>
		command
			.argument("[action]", `one of ${ACTIONS.join(", ")}`, "list")
			.argument("[ids...]", "ids of proposals, or their first characters; for `apply`, a file")
			.option("--source <id>", "only proposals of this source", foldAsked)
			.option("--extractor <name>", "only proposals of this extractor")
			.option("--all", "accept or reject all proposals")
			.option("--because <reason>", "the reason, in a sentence; stored with the decision")
			.option("--set <key=value>", "for `edit`: a new value of the record; repeatable", collectChange)
			.option("--limit <count>", "how many to list", "100")
			.option("--json", "print JSON")
			.addHelpText("after", ACTIONS_EXPLAINED)
			.action(async (action: string, ids: string[], options: Options) =>
				setExitCode(await runReview(readAction(action), ids, options)),
			),
};

function readAction(found: string): Action {
	const action = ACTIONS.find((name) => name === found);
	if (action) return action;
	throw new CoopgraphError("OPTION_INVALID", { name: "<action>", found, expected: `one of ${ACTIONS.join(", ")}` });
}

async function runReview(action: Action, ids: readonly string[], options: Options): Promise<number> {
	const config = readConfig();
	const limit = readLimit(options.limit);
	return withDatabase(config, readModel(), async ({ decider }) => {
		switch (action) {
			case "list":
				return list(decider, options, limit);
			case "export":
				return exportProposals(decider, options);
			case "edit":
				return edit(decider, ids, options, config.corrections);
			case "apply":
				return applyFile(decider, ids, options);
			default:
				return decideOn(decider, action === "accept" ? "ACCEPTED" : "REJECTED", ids, options);
		}
	});
}

async function list(decider: Decider, options: Options, limit: number): Promise<number> {
	const { proposals, total } = await listProposals(decider.connection, options, limit);
	if (options.json) print(JSON.stringify({ total, proposals }, null, 2));
	else if (total === 0) print("Nothing waits for review.");
	else {
		print(proposals.map(describe).join("\n"));
		print(
			`${proposals.length} of ${count(total, "proposal")}. Accept or reject them: coopgraph review accept ID --because "…"`,
		);
	}
	return ExitCode.DONE;
}

function describe({ id, name, says, target, quote, sourceTitle, extractors, confidence }: Proposal): string {
	const statement = target === null ? says : says.replace(/^[^,]+/, `$& → ${target}`);
	const words = quote === null ? "without a quote" : `“${quote}”`;
	return `${id.slice(0, 12)}  ${name}: ${statement}\n  ${words}\n  ${sourceTitle}; ${extractors.join(", ")}, confidence ${confidence}`;
}

async function decideOn(
	decider: Decider,
	verdict: ReviewDecision["verdict"],
	ids: readonly string[],
	options: Options,
): Promise<number> {
	const because = requireReason(options.because);
	const { source, extractor } = options;
	if (ids.length === 0 && !source && !extractor && !options.all) {
		const expected = "ids of proposals, --source, --extractor or --all";
		throw new CoopgraphError("OPTION_INVALID", { name: "<ids>", found: "nothing", expected });
	}
	const decided =
		ids.length > 0
			? (await reviewByIds(decider, ids, verdict, because)).length
			: await reviewInBulk(decider, { source, extractor }, verdict, because);
	print(
		options.json
			? JSON.stringify({ verdict, count: decided })
			: `Now ${verdict.toLowerCase()}: ${count(decided, "proposal")}.`,
	);
	return ExitCode.DONE;
}

async function exportProposals(decider: Decider, options: Options): Promise<number> {
	const { proposals } = await listProposals(decider.connection, options, 1_000_000);
	for (const { id, name, says, target, quote, source, extractors } of proposals) {
		print(JSON.stringify({ id, verdict: null, because: "", name, says, target, quote, source, extractors }));
	}
	return ExitCode.DONE;
}

async function applyFile(decider: Decider, [path = ""]: readonly string[], options: Options): Promise<number> {
	const lines = await readReviewFile(path);
	let decided = 0;
	for (const { id, verdict, because } of lines) {
		if (verdict === null) continue;
		await reviewByIds(decider, [id], verdict, requireReason(because || options.because));
		decided += 1;
	}
	print(
		options.json
			? JSON.stringify({ count: decided })
			: `Decided: ${decided} of ${count(lines.length, "proposal")} of ${path}.`,
	);
	return ExitCode.DONE;
}

async function readReviewFile(path: string): Promise<ReviewLine[]> {
	const text = await readFile(path, "utf8").catch((cause: Error) => {
		throw new CoopgraphError("FILE_UNREADABLE", { file: path || "(none given)", reason: cause.message }, { cause });
	});
	const lines = text
		.split("\n")
		.flatMap((line, index) => (line.trim() === "" ? [] : [readReviewLine(line, `${path}:${index + 1}`)]));
	return lines;
}

function readReviewLine(text: string, place: string): ReviewLine {
	try {
		const line = JSON.parse(text) as ReviewLine;
		if (typeof line.id === "string" && [null, "ACCEPTED", "REJECTED"].includes(line.verdict)) return line;
	} catch {}
	const expected = 'lines as `coopgraph review export` writes them, "verdict" being null, "ACCEPTED" or "REJECTED"';
	throw new CoopgraphError("OPTION_INVALID", { name: place, found: text.slice(0, 80), expected });
}

async function edit(
	decider: Decider,
	[id = "", ...others]: readonly string[],
	options: Options,
	keptIn: string,
): Promise<number> {
	const because = requireReason(options.because);
	const { set: changes = {} } = options;
	if (id === "" || others.length > 0 || Object.keys(changes).length === 0) {
		const expected = "the id of one proposal and at least one --set key=value";
		throw new CoopgraphError("OPTION_INVALID", { name: "edit", found: [id, ...others].join(" "), expected });
	}
	const proposal = await findProposal(decider.connection, id);
	const { record, problems } = await correctProposal(decider, proposal, changes, { because, keptIn });
	if (options.json) print(JSON.stringify({ record, problems }, null, 2));
	else {
		for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
		print(problems.length > 0 ? "Nothing was changed." : `Corrected, and kept in ${keptIn}: ${JSON.stringify(record)}`);
	}
	return problems.length > 0 ? ExitCode.SOME_REJECTED : ExitCode.DONE;
}

/** `until=2018` or `ordinal=5`: JSON where it is some and no number in it would be rounded, a text otherwise. */
function collectChange(text: string, known: Readonly<Record<string, Json>> = {}): Record<string, Json> {
	const [key = "", ...rest] = text.split("=");
	const value = rest.join("=");
	return { ...known, [key]: readJson(value) as Json };
}

function print(text: string): void {
	process.stdout.write(`${text}\n`);
}
