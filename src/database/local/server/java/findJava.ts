import { join } from "node:path";
import { execa } from "execa";
import type { Config } from "../../../../config/config.ts";
import { type JavaVersion, parseJavaVersion } from "./parseJavaVersion.ts";

export interface Java {
	/** What to run: an absolute path, or `java` where PATH finds it. */
	readonly command: string;
	/** The JAVA_HOME that it lies in, where it was found by that. */
	readonly home: string | undefined;
	/** Where it was found, for people: `JAVA_HOME /opt/jdk` or `on PATH`. */
	readonly place: string;
	readonly version: JavaVersion;
}

export type JavaFinding =
	| { readonly kind: "suitable"; readonly java: Java }
	| { readonly kind: "unsuitable"; readonly java: Java }
	| { readonly kind: "missing" };

/** The versions on which Neo4j 5.26 is supported. */
const SUITABLE_MAJORS: readonly number[] = [17, 21];

/** The first Java that can run the local Neo4j, JAVA_HOME before PATH; else the first one there is. */
export async function findJava(config: Config): Promise<JavaFinding> {
	let unsuitable: Java | undefined;
	for (const candidate of listCandidates(config)) {
		const version = await askVersion(candidate.command);
		if (version === undefined) continue;
		const java = { ...candidate, version };
		if (SUITABLE_MAJORS.includes(version.major)) return { kind: "suitable", java };
		unsuitable ??= java;
	}
	return unsuitable === undefined ? { kind: "missing" } : { kind: "unsuitable", java: unsuitable };
}

function listCandidates({ javaHome }: Config): readonly Omit<Java, "version">[] {
	const onPath = { command: "java", home: undefined, place: "on PATH" };
	if (javaHome === undefined) return [onPath];
	return [{ command: join(javaHome, "bin", "java"), home: javaHome, place: `JAVA_HOME ${javaHome}` }, onPath];
}

/** `undefined`: no Java there, or something that only looks like it. */
async function askVersion(command: string): Promise<JavaVersion | undefined> {
	const { stdout, stderr } = await execa(command, ["-version"], { cwd: "/", reject: false, timeout: 10_000 });
	return parseJavaVersion(`${stderr ?? ""}\n${stdout ?? ""}`);
}
