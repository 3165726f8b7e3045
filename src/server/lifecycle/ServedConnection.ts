import type { Connection } from "../../database/Database.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";

/** Why nothing is answered yet, as the catalogue has it. */
export type Closed = "DATABASE_NOT_OPEN" | "GRAPH_UPGRADING" | "FIRST_IMPORT_RUNNING";

/** What the server asks: the database that is open now. Until there is one, whoever asks is told what is waited for. */
export class ServedConnection implements Connection {
	#current: Connection | undefined;
	#closed: Closed = "DATABASE_NOT_OPEN";

	use(connection: Connection | undefined): void {
		this.#current = connection;
		this.#closed = "DATABASE_NOT_OPEN";
	}

	/** What is done with the database before it is served. */
	waitFor(closed: Closed): void {
		this.#closed = closed;
	}

	get driver(): Connection["driver"] {
		return this.#open.driver;
	}

	get uri(): string {
		return this.#open.uri;
	}

	get database(): string | undefined {
		return this.#open.database;
	}

	get #open(): Connection {
		if (this.#current) return this.#current;
		throw new CoopgraphError(this.#closed, {});
	}
}
