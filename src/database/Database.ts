import type { Driver } from "neo4j-driver";

/** Where queries go: what `read` and `write` need to know of a database. */
export interface Connection {
	readonly driver: Driver;
	/** Without user name or password, fit to be shown. */
	readonly uri: string;
	/** `undefined`: the server's default database. */
	readonly database: string | undefined;
	/** Of one on this machine: throws DISK_FULL before it could get stuck half-way through a transaction. */
	readonly ensureRoom?: () => Promise<void>;
}

/**
 * An open database. Whoever opened it closes it (`await using`); closing the last one that uses the local Neo4j stops
 * that Neo4j.
 */
export interface Database extends Connection, AsyncDisposable {
	readonly provider: ProviderName;
	/** One plain sentence: which provider is in use, and why. */
	readonly why: string;
	/** Of one that is a process of this machine: does it still run, answering or not? */
	readonly isRunning?: () => boolean;
}

export type ProviderName = "existing" | "docker" | "local";

export interface OpenOptions {
	/** Told in plain sentences what takes long: a download, a start. */
	readonly onProgress?: (message: string) => void;
	/** Gives up the opening and ends what it started; the promise rejects with the signal's reason. */
	readonly signal?: AbortSignal;
}
