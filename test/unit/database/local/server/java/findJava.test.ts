import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { loadConfig } from "../../../../../../src/config/config.ts";
import { findJava } from "../../../../../../src/database/local/server/java/findJava.ts";

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "coopgraph-java-"));
	vi.stubEnv("PATH", join(folder, "path"));
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true });
});

describe("findJava", () => {
	test("takes the Java of JAVA_HOME before the one on PATH", async () => {
		const javaHome = await installJava("home", "21.0.6");
		await installOnPath("17.0.15");
		expect(await find(javaHome)).toMatchObject({ kind: "suitable", java: { version: { full: "21.0.6" } } });
	});

	test("looks on PATH when the Java of JAVA_HOME is too new", async () => {
		const javaHome = await installJava("home", "25.0.3");
		await installOnPath("17.0.15");
		expect(await find(javaHome)).toMatchObject({
			kind: "suitable",
			java: { version: { full: "17.0.15" }, place: "on PATH", home: undefined },
		});
	});

	test("looks on PATH when JAVA_HOME leads nowhere", async () => {
		await installOnPath("21.0.6");
		expect(await find(join(folder, "nowhere"))).toMatchObject({ kind: "suitable" });
	});

	test("names the first Java when none is suitable", async () => {
		const javaHome = await installJava("home", "25.0.3");
		await installOnPath("11.0.2");
		expect(await find(javaHome)).toMatchObject({
			kind: "unsuitable",
			java: { version: { full: "25.0.3" }, place: `JAVA_HOME ${javaHome}` },
		});
	});

	test("finds none where there is none", async () => {
		expect(await find(undefined)).toEqual({ kind: "missing" });
	});
});

function find(javaHome: string | undefined) {
	return findJava(loadConfig({ JAVA_HOME: javaHome }, folder));
}

async function installJava(name: string, version: string): Promise<string> {
	const home = join(folder, name);
	await installProgram(join(home, "bin"), version);
	return home;
}

function installOnPath(version: string): Promise<void> {
	return installProgram(join(folder, "path"), version);
}

async function installProgram(bin: string, version: string): Promise<void> {
	await mkdir(bin, { recursive: true });
	await writeFile(join(bin, "java"), `#!/bin/sh\necho 'openjdk version "${version}" 2025-01-01' >&2\n`);
	await chmod(join(bin, "java"), 0o755);
}
