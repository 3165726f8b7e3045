import { execa } from "execa";
import type { Config } from "../../config/config.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { LocalPaths } from "./home/LocalPaths.ts";
import { areJarsFetched } from "./jars/Jars.ts";
import { findJava, type Java, type JavaFinding } from "./server/java/findJava.ts";

export interface Lacking {
	readonly kind: "lacking";
	/** A clause for the sentence that names every way's reason. */
	readonly reason: string;
	readonly problems: readonly CoopgraphError[];
}

export interface Ready {
	readonly kind: "ready";
	readonly java: Java;
	readonly areJarsFetched: boolean;
}

/** What a start of the local Neo4j needs: a suitable Java, and Maven as long as the jars are not there. */
export async function findRequirements(config: Config, paths: LocalPaths): Promise<Ready | Lacking> {
	const [finding, isFetched] = await Promise.all([findJava(config), areJarsFetched(paths)]);
	const problems = [toProblem(finding), isFetched || (await hasMaven()) ? undefined : mavenMissing()].filter(
		(problem) => problem !== undefined,
	);
	if (finding.kind === "suitable" && problems.length === 0) {
		return { kind: "ready", java: finding.java, areJarsFetched: isFetched };
	}
	const reasons = problems.map(({ message }) => message.replace(/\.$/, ""));
	return { kind: "lacking", reason: `the local Neo4j cannot start (${reasons.join("; ")})`, problems };
}

function toProblem(finding: JavaFinding): CoopgraphError | undefined {
	switch (finding.kind) {
		case "suitable":
			return undefined;
		case "missing":
			return new CoopgraphError("JAVA_MISSING", {});
		case "unsuitable":
			return new CoopgraphError("JAVA_UNSUITABLE", {
				found: finding.java.version.full,
				path: finding.java.place,
			});
	}
}

function mavenMissing(): CoopgraphError {
	return new CoopgraphError("MAVEN_MISSING", {});
}

/** Maven that is there and does not work is told by its own words when it fetches. */
async function hasMaven(): Promise<boolean> {
	const { code } = await execa("mvn", ["--version"], { cwd: "/", reject: false, stdin: "ignore" });
	return code !== "ENOENT";
}
