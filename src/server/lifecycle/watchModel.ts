/** Notices that the files of the model are others than those that are served. Nothing restarts by itself. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { listModelFiles } from "../../model/read/modelFiles.ts";
import { readModel } from "../../model/read/readModel.ts";

export interface ModelChange {
	/** What is wrong with the new text; undefined: a restart would serve it. */
	readonly fault: string | undefined;
}

export interface ModelWatch extends Disposable {
	/** Undefined: the files are as they are served. */
	readonly state: () => "changed" | "invalid" | undefined;
}

export interface WatchOptions {
	/** The checkout. */
	readonly root: string;
	/** Of the model that is served. */
	readonly hash: string;
	/** Told each time that a file was written, added or taken away, unless all are as they are served. */
	readonly onChange: (change: ModelChange) => void;
	readonly everyMs?: number;
}

/** By looking every few seconds: editors replace files, and notices of the system are lost with the file replaced. */
export function watchModel({ root, hash, onChange, everyMs = 2_000 }: WatchOptions): ModelWatch {
	let seen = describeFiles(root);
	let latest = seen;
	let current: ModelChange | undefined;
	const look = () => {
		const found = describeFiles(root);
		// Half a file is no model: a change counts once it has stood for one look.
		const isSettled = found === latest;
		latest = found;
		if (!isSettled || found === seen) return;
		seen = found;
		current = findChange(root, hash);
		if (current) onChange(current);
	};
	const timer = setInterval(look, everyMs).unref();
	const state = () => current && (current.fault === undefined ? "changed" : "invalid");
	return { state, [Symbol.dispose]: () => clearInterval(timer) };
}

/** Another text as soon as a file is another. */
function describeFiles(root: string): string {
	try {
		return listModelFiles(root)
			.map((name) => {
				const found = statSync(join(root, name), { throwIfNoEntry: false });
				return `${name} ${found?.ino} ${found?.size} ${found?.mtimeMs}`;
			})
			.join("\n");
	} catch {
		return "";
	}
}

function findChange(root: string, hash: string): ModelChange | undefined {
	try {
		return readModel(root).hash === hash ? undefined : { fault: undefined };
	} catch (error) {
		return { fault: error instanceof CoopgraphError ? error.message : "it cannot be read" };
	}
}
