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
		summary: "Serve the GraphQL API; an empty database is filled with the seed first.",
		load: async () => (await import("./commands/serve.ts")).serveCommand,
	},
	read: {
		summary: "Read a document (HTML, PDF, DOCX, Markdown, text) into plain text, with what it says of itself.",
		load: async () => (await import("./commands/read.ts")).readCommand,
	},
	validate: {
		summary: "Check record files without importing them.",
		load: async () => (await import("./commands/validate.ts")).validateCommand,
	},
	import: {
		summary: "Import record files; good lines go in, bad ones are named.",
		load: async () => (await import("./commands/import.ts")).importCommand,
	},
	withdraw: {
		summary: "Take back what only this source says; it stays in the ledger as withdrawn.",
		load: async () => (await import("./commands/withdraw.ts")).withdrawCommand,
	},
	erase: {
		summary: "Remove an entity or a source for good, with every word of it; no import brings it back.",
		load: async () => (await import("./commands/erase.ts")).eraseCommand,
	},
	runs: {
		summary: "List the import runs, or show one with its files, counts and problems.",
		load: async () => (await import("./commands/runs.ts")).runsCommand,
	},
	revert: {
		summary: "Take back an import run: exactly what only it said.",
		load: async () => (await import("./commands/revert.ts")).revertCommand,
	},
	conflicts: {
		summary: "List claims that contradict each other, with sources and dates, and how to decide.",
		load: async () => (await import("./commands/conflicts.ts")).conflictsCommand,
	},
	rank: {
		summary: "Decide which of several claims to prefer, or not to show; the decision survives every import.",
		load: async () => (await import("./commands/rank.ts")).rankCommand,
	},
	reply: {
		summary: "Attach to a claim what a person or body concerned answers; it is shown with the claim.",
		load: async () => (await import("./commands/reply.ts")).replyCommand,
	},
	review: {
		summary: "List what extractors propose, and accept, reject or edit it; until then it is out of the graph.",
		load: async () => (await import("./commands/review.ts")).reviewCommand,
	},
	decisions: {
		summary: "List people's decisions, and say of those that apply to nothing now why they wait.",
		load: async () => (await import("./commands/decisions.ts")).decisionsCommand,
	},
	identity: {
		summary: "Decide which ids mean the same, see what was decided and why, and take it back.",
		load: async () => (await import("./commands/identity.ts")).identityCommand,
	},
	ask: {
		summary: "Ask a saved question; --list shows them all.",
		load: async () => (await import("./commands/ask.ts")).askCommand,
	},
	export: {
		summary: "Export the graph, a part of it or the answer of a saved question, for other programs.",
		load: async () => (await import("./commands/export.ts")).exportCommand,
	},
	backup: {
		summary: "Write everything that is kept, the ledgers of decisions included, into one file.",
		load: async () => (await import("./commands/backup.ts")).backupCommand,
	},
	restore: {
		summary: "Put a backup into an empty database, and the ledgers of decisions back.",
		load: async () => (await import("./commands/restore.ts")).restoreCommand,
	},
	schema: {
		summary: "Print the GraphQL schema of the API, or the JSON Schema of records; no database is needed.",
		load: async () => (await import("./commands/schema.ts")).schemaCommand,
	},
	status: {
		summary: "Say which database is in use and why, and what is in it.",
		load: async () => (await import("./commands/status.ts")).statusCommand,
	},
	database: {
		summary: "Look at or stop the local Neo4j.",
		load: async () => (await import("./commands/database.ts")).databaseCommand,
	},
};

/** The command that the first word names that is no option; undefined where there is none of this name. */
export async function loadCommand(words: readonly string[]): Promise<CommandDefinition | undefined> {
	const name = words.find((word) => !word.startsWith("-")) ?? "";
	return Object.hasOwn(COMMANDS, name) ? COMMANDS[name]?.load() : undefined;
}
