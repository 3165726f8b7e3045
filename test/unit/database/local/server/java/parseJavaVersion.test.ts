import { describe, expect, test } from "vitest";
import { parseJavaVersion } from "../../../../../../src/database/local/server/java/parseJavaVersion.ts";

describe("parseJavaVersion", () => {
	test.each([
		{
			vendor: "Debian",
			output: `openjdk version "17.0.15" 2025-04-15
OpenJDK Runtime Environment (build 17.0.15+6-Debian-1deb12u1)
OpenJDK 64-Bit Server VM (build 17.0.15+6-Debian-1deb12u1, mixed mode, sharing)`,
			major: 17,
			full: "17.0.15",
		},
		{
			vendor: "Temurin, long-term support",
			output: `openjdk version "21.0.6" 2025-01-21 LTS
OpenJDK Runtime Environment Temurin-21.0.6+7 (build 21.0.6+7-LTS)`,
			major: 21,
			full: "21.0.6",
		},
		{ vendor: "a first release", output: `openjdk version "21" 2023-09-19`, major: 21, full: "21" },
		{ vendor: "an early-access build", output: `openjdk version "25-ea" 2025-09-16`, major: 25, full: "25-ea" },
		{
			vendor: "Oracle",
			output: `java version "17.0.10" 2024-01-16 LTS
Java(TM) SE Runtime Environment (build 17.0.10+11-LTS-240)`,
			major: 17,
			full: "17.0.10",
		},
		{ vendor: "Oracle, Java 8", output: `java version "1.8.0_401"`, major: 8, full: "1.8.0_401" },
		{
			vendor: "IBM Semeru",
			output: `openjdk version "17.0.9" 2023-10-17
IBM Semeru Runtime Open Edition 17.0.9.0 (build 17.0.9+9)
Eclipse OpenJ9 VM 17.0.9.0 (build openj9-0.41.0, JRE 17 Linux amd64-64-Bit Compressed References)`,
			major: 17,
			full: "17.0.9",
		},
		{
			vendor: "Java that announces its options first",
			output: `Picked up JAVA_TOOL_OPTIONS: -Dfile.encoding=UTF-8\nopenjdk version "17.0.2" 2022-01-18`,
			major: 17,
			full: "17.0.2",
		},
		{ vendor: "GraalVM", output: `java version "21.0.2" 2024-01-16 LTS`, major: 21, full: "21.0.2" },
	])("reads the version that $vendor prints", ({ output, major, full }) => {
		expect(parseJavaVersion(output)).toEqual({ major, full });
	});

	test.each([
		{ what: "nothing", output: "" },
		{
			what: "the placeholder of macOS",
			output: "The operation couldn’t be completed. Unable to locate a Java Runtime.",
		},
		{ what: "another program's version", output: "Python 3.11.2" },
	])("finds no Java in $what", ({ output }) => {
		expect(parseJavaVersion(output)).toBeUndefined();
	});
});
