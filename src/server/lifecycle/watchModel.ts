/** Notices that schema.graphql is another than the one that is served. Nothing restarts by itself. */
import { readFileSync, unwatchFile, watchFile } from "node:fs";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { readGraphModel } from "../../model/readGraphModel.ts";

export interface ModelChange {
	/** What is wrong with the new text; undefined: a restart would serve it. */
	readonly fault: string | undefined;
}

export interface ModelWatch extends Disposable {
	/** Undefined: the file is as it is served. */
	readonly state: () => "changed" | "invalid" | undefined;
}

export interface WatchOptions {
	readonly path: string;
	/** Of the model that is served. */
	readonly hash: string;
	/** Told each time that the file was written, unless it is as it is served. */
	readonly onChange: (change: ModelChange) => void;
	readonly everyMs?: number;
}

/** By looking every few seconds: editors replace files, and notices of the system are lost with the file replaced. */
export function watchModel({ path, hash, onChange, everyMs = 2_000 }: WatchOptions): ModelWatch {
	let current: ModelChange | undefined;
	const look = () => {
		current = findChange(path, hash);
		if (current) onChange(current);
	};
	watchFile(path, { interval: everyMs, persistent: false }, look);
	const state = () => current && (current.fault === undefined ? "changed" : "invalid");
	return { state, [Symbol.dispose]: () => unwatchFile(path, look) };
}

function findChange(path: string, hash: string): ModelChange | undefined {
	try {
		return readGraphModel(readFileSync(path, "utf8")).hash === hash ? undefined : { fault: undefined };
	} catch (error) {
		return { fault: error instanceof CoopgraphError ? error.message : "it cannot be read" };
	}
}
