import type { CommandDefinition } from "./CommandDefinition.ts";

interface Entry {
	readonly summary: string;
	readonly load: () => Promise<CommandDefinition>;
}

/**
 * In the order of the help, which needs no more than this. Loaded when asked for: each brings along what it needs, the
 * server far more than the others.
 */
export const COMMANDS: Readonly<Record<string, Entry>> = {
	serve: {
		summary: "Start the server; an empty database is first filled with the sample records.",
		load: async () => (await import("./commands/serve.ts")).serveCommand,
	},
	read: {
		summary: "Convert a document (HTML, PDF, DOCX, Markdown, text) to plain text with its metadata.",
		load: async () => (await import("./commands/read.ts")).readCommand,
	},
	extract: {
		summary: "Propose records from documents, each with the sentence that says it, for review.",
		load: async () => (await import("./commands/extract.ts")).extractCommand,
	},
	evaluate: {
		summary: "Compare records with reference records: entities, relations, dates, and whether planned or held.",
		load: async () => (await import("./commands/evaluate.ts")).evaluateCommand,
	},
	validate: {
		summary: "Check record files without importing them.",
		load: async () => (await import("./commands/validate.ts")).validateCommand,
	},
	import: {
		summary: "Import record files; valid lines are imported, the others are reported.",
		load: async () => (await import("./commands/import.ts")).importCommand,
	},
	withdraw: {
		summary: "Withdraw a source: what only this source says leaves the graph and stays in the ledger.",
		load: async () => (await import("./commands/withdraw.ts")).withdrawCommand,
	},
	erase: {
		summary: "Erase an entity or a source permanently, with everything said about it; no import brings it back.",
		load: async () => (await import("./commands/erase.ts")).eraseCommand,
	},
	runs: {
		summary: "List import runs, or show one with its files, counts and problems.",
		load: async () => (await import("./commands/runs.ts")).runsCommand,
	},
	revert: {
		summary: "Revert an import run: remove exactly what only this run added.",
		load: async () => (await import("./commands/revert.ts")).revertCommand,
	},
	conflicts: {
		summary: "List contradicting claims with their sources and dates, and how to decide.",
		load: async () => (await import("./commands/conflicts.ts")).conflictsCommand,
	},
	rank: {
		summary: "Prefer a claim, or hide it; the decision survives every import.",
		load: async () => (await import("./commands/rank.ts")).rankCommand,
	},
	reply: {
		summary: "Attach the reply of a person or organisation concerned to a claim; both are shown together.",
		load: async () => (await import("./commands/reply.ts")).replyCommand,
	},
	review: {
		summary: "List proposals of extractors, and accept, reject or edit them; until then they are not in the graph.",
		load: async () => (await import("./commands/review.ts")).reviewCommand,
	},
	decisions: {
		summary: "List all decisions, and why some do not apply yet.",
		load: async () => (await import("./commands/decisions.ts")).decisionsCommand,
	},
	identity: {
		summary:
			"Merge ids that refer to the same entity, separate those that do not, see what was decided and why, and undo it.",
		load: async () => (await import("./commands/identity.ts")).identityCommand,
	},
	ask: {
		summary: "Ask a saved question; --list shows all of them.",
		load: async () => (await import("./commands/ask.ts")).askCommand,
	},
	export: {
		summary: "Export the graph, a part of it, or the answer to a saved question.",
		load: async () => (await import("./commands/export.ts")).exportCommand,
	},
	backup: {
		summary: "Back up everything, including the ledgers of decisions, to one file.",
		load: async () => (await import("./commands/backup.ts")).backupCommand,
	},
	restore: {
		summary: "Restore a backup to an empty database, including the ledgers of decisions.",
		load: async () => (await import("./commands/restore.ts")).restoreCommand,
	},
	schema: {
		summary: "Print the GraphQL schema of the API, or the JSON Schema of records; needs no database.",
		load: async () => (await import("./commands/schema.ts")).schemaCommand,
	},
	status: {
		summary: "Show which database is in use and why, and what it contains.",
		load: async () => (await import("./commands/status.ts")).statusCommand,
	},
	database: {
		summary: "Show or stop the local Neo4j.",
		load: async () => (await import("./commands/database.ts")).databaseCommand,
	},
};

/** The command that the first word names that is no option; undefined where there is none of this name. */
export async function loadCommand(words: readonly string[]): Promise<CommandDefinition | undefined> {
	const name = words.find((word) => !word.startsWith("-")) ?? "";
	return Object.hasOwn(COMMANDS, name) ? COMMANDS[name]?.load() : undefined;
}
