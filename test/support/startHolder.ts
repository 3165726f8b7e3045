import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** What holdDatabase.ts prints, one line each. */
export interface HolderLine {
	readonly progress?: string;
	readonly uri?: string;
	readonly why?: string;
	readonly code?: string;
	readonly message?: string;
}

/** Another process that uses a database: see holdDatabase.ts. */
export interface Holder {
	/** Resolves with the first line that fits. Rejects when the process ends before it prints one. */
	waitFor(fits: (line: HolderLine) => boolean): Promise<HolderLine>;
	/** Sends the signal and waits for the end: the exit code, or the signal that ended it. */
	end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

const SCRIPT = fileURLToPath(new URL("holdDatabase.ts", import.meta.url));

export function startHolder(environment: Readonly<Record<string, string | undefined>>): Holder {
	const child = spawn(process.execPath, ["--import", "tsx", SCRIPT], {
		env: environment,
		// While this end of its standard input is open, it stays.
		stdio: ["pipe", "pipe", "inherit"],
	});
	const ended = once(child, "exit").then(
		([code, signal]: (number | NodeJS.Signals | null)[]) => signal ?? code ?? null,
	);
	return {
		waitFor: createLineReader(child, ended),
		end: (signal) => {
			child.kill(signal);
			return ended;
		},
	};
}

function createLineReader(child: ChildProcess, ended: Promise<unknown>): Holder["waitFor"] {
	const lines: HolderLine[] = [];
	const listeners = new Set<() => void>();
	if (child.stdout === null) throw new Error("The process has no standard output.");
	createInterface({ input: child.stdout }).on("line", (line) => {
		lines.push(JSON.parse(line) as HolderLine);
		for (const listen of listeners) listen();
	});
	return (fits) => {
		const found = new Promise<HolderLine>((resolve) => {
			const listen = () => {
				const line = lines.find(fits);
				if (line !== undefined) resolve(line);
			};
			listeners.add(listen);
			listen();
		});
		const tooLate = ended.then((how) => {
			throw new Error(`The process ended (${String(how)}) after: ${JSON.stringify(lines)}`);
		});
		return Promise.race([found, tooLate]);
	};
}
