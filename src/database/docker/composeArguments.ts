import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

const COMPOSE_FILE = fileURLToPath(new URL("../../../docker-compose.yml", import.meta.url));

const ACTIONS = {
	/** Starts Neo4j only, and waits until its health check says that it is ready. */
	up: ["up", "--detach", "--wait", "neo4j"],
	/** Prints the address on this machine at which its Bolt port is published. */
	port: ["port", "neo4j", "7687"],
} as const;

/** What `docker` is called with. Every home folder has a project, and so a container and a volume, of its own. */
export function composeArguments(home: string, action: keyof typeof ACTIONS): readonly string[] {
	const project = `coopgraph-${createHash("sha256").update(home).digest("hex").slice(0, 8)}`;
	return ["compose", "--project-name", project, "--file", COMPOSE_FILE, ...ACTIONS[action]];
}
