import type { CommandDefinition } from "./CommandDefinition.ts";

/** In the order of the help. Loaded when asked for: each brings along what it needs, the server far more than the others. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandDefinition>>> = {
	serve: async () => (await import("./serve.ts")).serveCommand,
	validate: async () => (await import("./validate.ts")).validateCommand,
	import: async () => (await import("./import.ts")).importCommand,
	withdraw: async () => (await import("./withdraw.ts")).withdrawCommand,
	erase: async () => (await import("./erase.ts")).eraseCommand,
	runs: async () => (await import("./runs.ts")).runsCommand,
	revert: async () => (await import("./revert.ts")).revertCommand,
	conflicts: async () => (await import("./conflicts.ts")).conflictsCommand,
	rank: async () => (await import("./rank.ts")).rankCommand,
	reply: async () => (await import("./reply.ts")).replyCommand,
	review: async () => (await import("./review.ts")).reviewCommand,
	decisions: async () => (await import("./decisions.ts")).decisionsCommand,
	identity: async () => (await import("./identity.ts")).identityCommand,
	ask: async () => (await import("./ask.ts")).askCommand,
	export: async () => (await import("./export.ts")).exportCommand,
	backup: async () => (await import("./backup.ts")).backupCommand,
	restore: async () => (await import("./restore.ts")).restoreCommand,
	schema: async () => (await import("./schema.ts")).schemaCommand,
	status: async () => (await import("./status.ts")).statusCommand,
	database: async () => (await import("./database.ts")).databaseCommand,
};

/** The command that the first word names; all of them where it names none, for the help and for what was meant. */
export async function loadCommands([first = ""]: readonly string[]): Promise<CommandDefinition[]> {
	const load = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
	return load ? [await load()] : Promise.all(Object.values(COMMANDS).map((loadOne) => loadOne()));
}
