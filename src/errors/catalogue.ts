/**
 * Every error that a person can meet, in one place: what it says, what to do about it, the exit code of the command
 * line and the HTTP status. `{word}` stands for a fact that the place which raises the error must supply; the compiler
 * checks that it does. Codes are never reused; docs/errors.md is held against this list by a test.
 */
export interface ErrorEntry {
	/** What is wrong and where. */
	readonly message: string;
	/** What the reader can do now. */
	readonly remedy: string;
	/** 1: some records were rejected. 2: the command could not run. */
	readonly exitCode: 1 | 2;
	readonly httpStatus: 400 | 404 | 413 | 500 | 503 | 504;
}

export const CATALOGUE = {
	// Configuration and the command line
	CONFIG_INVALID: {
		message: "The setting {name} is not usable: found {found}, expected {expected}.",
		remedy: "Correct the environment variable {name}, or unset it to use the default.",
		exitCode: 2,
		httpStatus: 500,
	},
	COMMAND_UNKNOWN: {
		message: "{found} is not a command or option of coopgraph.{suggestion}",
		remedy: "`coopgraph --help` lists the commands, each with an example.",
		exitCode: 2,
		httpStatus: 400,
	},
	FILE_UNREADABLE: {
		message: "The file {file} cannot be read: {reason}.",
		remedy: "Check the path and its permissions; `-` reads standard input.",
		exitCode: 2,
		httpStatus: 400,
	},
	UNEXPECTED: {
		message: "Something went wrong that this program did not foresee: {reason}.",
		remedy: "Nothing was applied half-way. Try again; if it comes back, report it with the lines above.",
		exitCode: 2,
		httpStatus: 500,
	},

	// Database
	DATABASE_NONE: {
		message: "No Neo4j can be used: {reasons}.",
		remedy:
			"Choose one of three ways: set NEO4J_URI (with NEO4J_USERNAME and NEO4J_PASSWORD) to an existing Neo4j 5.26 or later; start a Docker engine; or install Java 17 or 21 and Maven for the local Neo4j.",
		exitCode: 2,
		httpStatus: 503,
	},
	JAVA_MISSING: {
		message: "No Java was found, and the local Neo4j needs Java 17 or 21.",
		remedy: "Install a JDK or JRE 17 or 21 and put it on PATH, or set JAVA_HOME to it.",
		exitCode: 2,
		httpStatus: 503,
	},
	JAVA_UNSUITABLE: {
		message: "Java {found} at {path} cannot run the local Neo4j, which needs Java 17 or 21.",
		remedy: "Install Java 17 or 21 and set JAVA_HOME to it.",
		exitCode: 2,
		httpStatus: 503,
	},
	MAVEN_MISSING: {
		message: "Maven (`mvn`) was not found, and the first start of the local Neo4j needs it to fetch the database.",
		remedy: "Install Maven 3.8 or later and put `mvn` on PATH, or set NEO4J_URI to an existing Neo4j.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_DOWNLOAD_FAILED: {
		message: "Maven could not fetch Neo4j {version}: {reason}.",
		remedy: "Check the network and Maven's own settings, then run the same command again: what is complete is kept.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_START_FAILED: {
		message: "The local Neo4j in {home} did not start: {reason}.",
		remedy: "Read {log}; `coopgraph database status` shows what is known of this database.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_PASSWORD_WRONG: {
		message: "The Neo4j at {uri} refused the user name or password.",
		remedy: "Check NEO4J_USERNAME and NEO4J_PASSWORD.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_UNREACHABLE: {
		message: "The Neo4j at {uri} does not answer.",
		remedy: "Check that it runs and that NEO4J_URI names its Bolt address, for example bolt://127.0.0.1:7687.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_VERSION_TOO_OLD: {
		message: "The Neo4j at {uri} is version {found}; 5.26 or later is needed.",
		remedy: "Upgrade that Neo4j, or unset NEO4J_URI to use the local one.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_NOT_FOUND: {
		message: "The Neo4j at {uri} has no database named {database}.",
		remedy: "Check NEO4J_DATABASE, or unset it to use the server's default.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_TIMEOUT: {
		message: "The database took longer than {limit} and was stopped.",
		remedy: "Ask for less: a smaller `limit`, fewer levels, or start from one entity by its id.",
		exitCode: 2,
		httpStatus: 504,
	},
	DATABASE_REFUSED: {
		message: "The database could not carry out this request.",
		remedy: "Try a simpler request; the request id finds the cause in the server's log.",
		exitCode: 2,
		httpStatus: 500,
	},
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof CATALOGUE;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
	? Name | Placeholders<Rest>
	: never;

/** The facts that an error of this code must carry: one for each `{word}` of its texts. */
export type ErrorFacts<Code extends ErrorCode> = {
	readonly [Name in Placeholders<(typeof CATALOGUE)[Code]["message"] | (typeof CATALOGUE)[Code]["remedy"]>]: string;
};
