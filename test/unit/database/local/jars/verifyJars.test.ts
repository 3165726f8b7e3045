import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyJars } from "../../../../../src/database/local/jars/verifyJars.ts";
import { createTemporaryFolder } from "../../../../support/temporaryFolder.ts";

const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");

test("only jars with known checksums pass: none changed, added or missing", async () => {
	await using folder = await createTemporaryFolder();
	const write = (name: string, content: string) => writeFile(join(folder.path, name), content);
	await write("known", `${sha256("the server")}  server.jar\n${sha256("its index")}  index.jar\n`);
	const verify = () => verifyJars(folder.path, join(folder.path, "known"));
	await write("server.jar", "the server");
	expect(await verify()).toBe("index.jar was not fetched");
	await write("index.jar", "its index");
	expect(await verify()).toBeUndefined();
	await write("server.jar", "another server");
	expect(await verify()).toBe(
		`server.jar has the SHA-256 checksum ${sha256("another server")}, expected ${sha256("the server")}`,
	);
	await write("server.jar", "the server");
	await write("extra.jar", "whatever");
	expect(await verify()).toBe("extra.jar is not listed in src/database/local/jars/jars.sha256");
	await rm(join(folder.path, "extra.jar"));
	expect(await verify()).toBeUndefined();
});
