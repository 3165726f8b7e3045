import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { CoopgraphError } from "../../../errors/CoopgraphError.ts";
import type { OpenOptions } from "../../Database.ts";
import type { LocalPaths } from "../home/LocalPaths.ts";
import type { Java } from "../server/java/findJava.ts";
import { areJarsFetched, jarFolders } from "./Jars.ts";
import { NEO4J_VERSION } from "./neo4jVersion.ts";
import { pom } from "./pom.ts";
import { verifyJars } from "./verifyJars.ts";

const COPY_DEPENDENCIES = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies";
const TELL_EVERY_MS = 3_000;
const INCOMPLETE = ".incomplete-";
const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Fetches Neo4j's jars through Maven, once for each version and user. They are gathered in a folder of another name,
 * which is renamed when it is complete and every file has its known checksum. Throws DATABASE_DOWNLOAD_FAILED and
 * DATABASE_JARS_UNKNOWN.
 */
export async function fetchJars(paths: LocalPaths, java: Java, options: OpenOptions): Promise<void> {
	await mkdir(dirname(paths.jars), { recursive: true });
	await dropAbandoned(paths);
	const incomplete = await mkdtemp(paths.jars + INCOMPLETE);
	try {
		options.onProgress?.(`Fetching Neo4j ${NEO4J_VERSION} with Maven (about 120 MB, only this once) …`);
		await runMaven(incomplete, java, options);
		await refuseUnknownJars(incomplete);
		await setApocApart(incomplete);
		await moveIntoPlace(incomplete, paths);
		options.onProgress?.(`Neo4j ${NEO4J_VERSION} is fetched.`);
	} finally {
		await rm(incomplete, { recursive: true, force: true });
	}
}

/** What a killed process left half fetched. A day is longer than any download that still runs. */
async function dropAbandoned({ jars }: LocalPaths): Promise<void> {
	const parent = dirname(jars);
	for (const name of await readdir(parent)) {
		const folder = join(parent, name);
		if (!name.includes(INCOMPLETE)) continue;
		const { mtimeMs } = await stat(folder);
		if (Date.now() - mtimeMs > ONE_DAY_MS) await rm(folder, { recursive: true, force: true });
	}
}

async function runMaven(folder: string, java: Java, { onProgress, signal }: OpenOptions): Promise<void> {
	await writeFile(join(folder, "pom.xml"), pom());
	// A process that is cancelled before it begins would never end its output.
	signal?.throwIfAborted();
	const maven = execa(
		"mvn",
		["-B", COPY_DEPENDENCIES, "-DincludeScope=runtime", `-DoutputDirectory=${jarFolders(folder).lib}`],
		{
			cwd: folder,
			all: true,
			reject: false,
			stdin: "ignore",
			// The Java that was found; a JAVA_HOME that was passed over is taken away from Maven too.
			env: { JAVA_HOME: java.home },
			...(signal === undefined ? {} : { cancelSignal: signal }),
		},
	);
	const [result] = await Promise.all([maven, tellFiles(maven.iterable({ from: "all" }), onProgress)]);
	signal?.throwIfAborted();
	if (!result.failed) return;
	const reason = findMavenError(result.all) ?? `Maven ended with exit code ${result.exitCode ?? "none"}`;
	throw new CoopgraphError("DATABASE_DOWNLOAD_FAILED", { version: NEO4J_VERSION, reason }, { cause: result.cause });
}

/** Counts what Maven reports as downloaded; how many files there will be, it does not know either. */
async function tellFiles(lines: AsyncIterable<string>, onProgress: OpenOptions["onProgress"]): Promise<void> {
	let files = 0;
	let toldAt = Date.now();
	for await (const line of lines) {
		if (/^(\[INFO\] )?Downloaded from /.test(line)) files += 1;
		if (files === 0 || Date.now() - toldAt < TELL_EVERY_MS) continue;
		toldAt = Date.now();
		onProgress?.(`Fetching Neo4j ${NEO4J_VERSION}: ${files} files so far …`);
	}
}

export function findMavenError(output: string): string | undefined {
	const line = output.split("\n").find((candidate) => candidate.startsWith("[ERROR] "));
	return line?.slice("[ERROR] ".length).trim();
}

async function refuseUnknownJars(folder: string): Promise<void> {
	const fault = await verifyJars(jarFolders(folder).lib);
	if (fault !== undefined) throw new CoopgraphError("DATABASE_JARS_UNKNOWN", { version: NEO4J_VERSION, fault });
}

async function setApocApart(folder: string): Promise<void> {
	const { lib, plugins } = jarFolders(folder);
	await mkdir(plugins);
	const names = await readdir(lib);
	const apoc = names.filter((name) => name.startsWith("apoc-"));
	await Promise.all(apoc.map((name) => rename(join(lib, name), join(plugins, name))));
}

/** Another process may have fetched them meanwhile; then its folder stays. */
async function moveIntoPlace(folder: string, paths: LocalPaths): Promise<void> {
	try {
		await rename(folder, paths.jars);
	} catch (error) {
		if (!(await areJarsFetched(paths))) throw error;
	}
}
