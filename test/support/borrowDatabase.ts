import { connect } from "node:net";
import { createInterface } from "node:readline/promises";
import { inject } from "vitest";
import type { Neo4jAddress } from "../../src/config/config.ts";

let borrowed: Promise<Neo4jAddress> | undefined;

/** A database of this run that no other process uses until this one ends: files run beside each other, and empty theirs. */
export function borrowDatabase(): Promise<Neo4jAddress> {
	borrowed ??= borrow(inject("databases"));
	return borrowed;
}

async function borrow(port: number): Promise<Neo4jAddress> {
	const socket = connect(port, "127.0.0.1");
	for await (const line of createInterface({ input: socket })) {
		// Held, and no reason for the process to stay.
		socket.unref();
		return JSON.parse(line) as Neo4jAddress;
	}
	throw new Error("No database was lent");
}
