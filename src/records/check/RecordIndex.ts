import type { Json } from "../../model/ids.ts";

/** What the lines read so far establish: the sources and entities that other lines may lean on. One entry an id. */
export class RecordIndex {
	readonly sources = new Map<string, IndexedSource>();
	readonly #entities = new Map<string, string>();
	readonly #mostEntities: number;

	/** Beyond so many entities those that came first are forgotten: only where the graph knows them by then. */
	constructor(mostEntities = Number.POSITIVE_INFINITY) {
		this.#mostEntities = mostEntities;
	}

	/** Id → type of the entities that a good line names. */
	get entities(): ReadonlyMap<string, string> {
		return this.#entities;
	}

	addEntity(id: string, type: string): void {
		this.#entities.set(id, type);
		if (this.#entities.size <= this.#mostEntities) return;
		for (const oldest of this.#entities.keys()) {
			this.#entities.delete(oldest);
			break;
		}
	}

	/** Ids of entities and of sources that these files use for what was erased under others; whatever stands there. */
	readonly erased = new Set<unknown>();
	readonly erasedSources = new Set<unknown>();

	/** Entities of which a line was rejected: told apart from those that nobody mentions. */
	readonly rejected = new Map<string, { file: string; line: number }>();
	/** The same of sources. */
	readonly rejectedSources = new Map<string, { file: string; line: number }>();
}

export interface IndexedSource extends KnownSource {
	/** What its lines state of it. */
	readonly properties: Readonly<Record<string, Json>>;
}

/** What the graph already knows; asked only for what the files themselves do not settle. */
export interface GraphLookup {
	/** False where the database would have to be opened first: then it is asked only for what the files leave open. */
	readonly isConnected: boolean;
	/** True where what was accepted in one batch is found in the graph when the next is checked: it need not be remembered. */
	readonly seesOwnWrites: boolean;
	findEntityTypes(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
	findSources(ids: readonly string[]): Promise<ReadonlyMap<string, KnownSource>>;
}

export interface KnownSource {
	/** DOCUMENT or REFERENCE. */
	readonly kind: string;
	/** Its text without contact data, where it is at hand. */
	readonly text: string | undefined;
	/** Its text as it came in this import, where contact data was taken out of it; never stored. */
	readonly original?: string | undefined;
	/** Of that text, where it is known. */
	readonly contentHash?: string | undefined;
}
