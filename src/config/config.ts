import { isIP } from "node:net";
import { homedir, userInfo } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { CoopgraphError } from "../errors/CoopgraphError.ts";

/** Every setting of the program, read once from the environment; nothing else in `src/` reads `process.env`. */
export interface Config {
	/** Folder of the local database: its data, password and run files; absolute. */
	readonly home: string;
	/** Whether somebody named it; the usual one otherwise. */
	readonly isHomeNamed: boolean;
	/** Folder for what can be fetched again and is shared by all checkouts: the local database's jars; absolute. */
	readonly cache: string;
	/** An existing Neo4j that the user named, if any. */
	readonly neo4j: Neo4jAddress | undefined;
	/** Which ways to a database may be tried where NEO4J_URI names none. */
	readonly databaseWay: DatabaseWay;
	readonly host: string;
	readonly port: number;
	/** Strangers can reach the service: it shows what counts, no names of editors, and not how it carries out queries. */
	readonly isPublic: boolean;
	/** Public, and only the questions of the explorer and the saved ones are answered. */
	readonly isLocked: boolean;
	/** Whether it was said who can reach the service: otherwise what comes through a proxy is refused. */
	readonly isReachDeclared: boolean;
	/** Under which address clients reach it, without a path; undefined: as it listens. */
	readonly publicUrl: string | undefined;
	/** Whether `/metrics` is offered. */
	readonly offersMetrics: boolean;
	/** Whether the log has a line for each request. */
	readonly logsRequests: boolean;
	/** Whether requests are traced: somebody named a collector. Where it is, OpenTelemetry's own packages read. */
	readonly traces: boolean;
	/** Web origins other than our own whose pages may ask the API. */
	readonly corsOrigins: readonly string[];
	readonly logLevel: LogLevel;
	/** JAVA_HOME, if set. */
	readonly javaHome: string | undefined;
	/** Heap of the local Neo4j, as Java writes it: `1g`, `512m`. */
	readonly databaseHeap: string;
	/** The longest a single GraphQL query may take in the database, in milliseconds. */
	readonly queryTimeoutMs: number;
	/** The longest that an export may take, from its first line to the last that the client takes. */
	readonly exportTimeoutMs: number;
	/** How many requests that cost much are answered at one time; undefined: as the machine allows. */
	readonly heavyAtOnce: number | undefined;
	/** How many exports are written at one time. */
	readonly exportsAtOnce: number;
	/** Requests that one client may make in a minute; 0: as many as it likes. */
	readonly rateLimit: number;
	/** Whose word on the client's address is taken (X-Forwarded-For): so many proxies, or those at these addresses. */
	readonly trustProxy: number | readonly string[];
	/** Whether what is asked most is planned before anybody asks it. */
	readonly warmsUp: boolean;
	/** File with the passphrase of backups; absolute. */
	readonly backupKeyFile: string | undefined;
	/** Whether lines of documents without a quote are refused, where the command does not say. */
	readonly requireQuotes: boolean;
	/** Who imports and decides: kept with every run and decision. */
	readonly user: string;
	/** The ledger of people's decisions, a file in version control; absolute. */
	readonly decisions: string;
	/** The same of judgements: which ids mean the same. */
	readonly judgements: string;
	/** The same of erasures: what must not come back. */
	readonly erasures: string;
	/** Records as people corrected them in reviews; the file lies beside the decisions. */
	readonly corrections: string;
}

export interface Neo4jAddress {
	readonly uri: string;
	readonly username: string;
	readonly password: string;
	/** `undefined`: the server's default database. */
	readonly database: string | undefined;
}

const DATABASE_WAYS = ["auto", "docker", "local"] as const;
export type DatabaseWay = (typeof DATABASE_WAYS)[number];

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A minute. A page of the explorer asks some ten times. */
const PUBLIC_RATE_LIMIT = 600;

/** https://opentelemetry.io/docs/specs/otel/protocol/exporter/ */
const TRACE_COLLECTORS = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

const TRUTHS = ["true", "false"] as const;
const REACHES = [...TRUTHS, "locked"] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment. Throws CONFIG_INVALID naming the variable. */
export function loadConfig(environment: Environment, workingDirectory: string): Config {
	const host = environment.HOST || "127.0.0.1";
	const publicUrl = readPublicUrl(environment);
	const isProxied = Boolean(publicUrl || environment.COOPGRAPH_TRUST_PROXY);
	const isOpen = isProxied || !isLoopback(host);
	const reach = readOneOf(environment, "COOPGRAPH_PUBLIC", isOpen ? "true" : "false", REACHES);
	const isPublic = reach !== "false";
	const decisions = readPath(environment, "COOPGRAPH_DECISIONS", "ledger/decisions.jsonl", workingDirectory);
	return Object.freeze({
		home: readPath(environment, "COOPGRAPH_HOME", ".coopgraph", workingDirectory),
		isHomeNamed: Boolean(environment.COOPGRAPH_HOME),
		cache: readPath(environment, "COOPGRAPH_CACHE", defaultCache(environment), workingDirectory),
		neo4j: readNeo4jAddress(environment),
		databaseWay: readOneOf(environment, "COOPGRAPH_DATABASE", "auto", DATABASE_WAYS),
		host,
		isPublic,
		isLocked: reach === "locked",
		isReachDeclared: Boolean(environment.COOPGRAPH_PUBLIC) || isOpen,
		publicUrl,
		offersMetrics: readTruth(environment, "COOPGRAPH_METRICS", !isPublic),
		logsRequests: readTruth(environment, "COOPGRAPH_LOG_REQUESTS", isPublic),
		traces: TRACE_COLLECTORS.some((name) => environment[name]) && environment.OTEL_SDK_DISABLED !== "true",
		port: readInteger(environment, "PORT", 4000, 0, 65_535),
		corsOrigins: readOrigins(environment, "CORS_ORIGINS"),
		logLevel: readOneOf(environment, "LOG_LEVEL", "info", LOG_LEVELS),
		javaHome: environment.JAVA_HOME || undefined,
		databaseHeap: readMatching(
			environment,
			"COOPGRAPH_DATABASE_HEAP",
			"1g",
			/^\d+[kmg]$/i,
			"a size such as 512m or 2g",
		),
		queryTimeoutMs: readInteger(environment, "COOPGRAPH_QUERY_TIMEOUT_MS", 10_000, 100, 600_000),
		exportTimeoutMs: readInteger(environment, "COOPGRAPH_EXPORT_TIMEOUT_MS", 600_000, 1_000, 86_400_000),
		heavyAtOnce: environment.COOPGRAPH_HEAVY_AT_ONCE
			? readInteger(environment, "COOPGRAPH_HEAVY_AT_ONCE", 1, 1, 8)
			: undefined,
		exportsAtOnce: readInteger(environment, "COOPGRAPH_EXPORTS_AT_ONCE", 2, 1, 8),
		rateLimit: readInteger(environment, "COOPGRAPH_RATE_LIMIT", isPublic ? PUBLIC_RATE_LIMIT : 0, 0, 1_000_000),
		trustProxy: readProxies(environment, "COOPGRAPH_TRUST_PROXY"),
		warmsUp: readTruth(environment, "COOPGRAPH_WARM_UP", true),
		backupKeyFile: environment.COOPGRAPH_BACKUP_KEY_FILE
			? readPath(environment, "COOPGRAPH_BACKUP_KEY_FILE", "", workingDirectory)
			: undefined,
		requireQuotes: readTruth(environment, "COOPGRAPH_REQUIRE_QUOTES", false),
		user: environment.COOPGRAPH_USER || systemUser(),
		decisions,
		judgements: readPath(environment, "COOPGRAPH_JUDGEMENTS", "ledger/judgements.jsonl", workingDirectory),
		corrections: join(dirname(decisions), "corrections.jsonl"),
		erasures: readPath(environment, "COOPGRAPH_ERASURES", join(dirname(decisions), "erasures.jsonl"), workingDirectory),
	});
}

function readNeo4jAddress(environment: Environment): Neo4jAddress | undefined {
	const uri = environment.NEO4J_URI;
	if (!uri) return undefined;
	const schemes = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]+/;
	if (!schemes.test(uri)) {
		const expected =
			"its Bolt address (not that of its web pages), such as bolt://127.0.0.1:7687 or neo4j+s://graph.example.org";
		throw invalid("NEO4J_URI", uri, expected);
	}
	return Object.freeze({
		uri,
		username: environment.NEO4J_USERNAME || "neo4j",
		password: environment.NEO4J_PASSWORD ?? "",
		database: environment.NEO4J_DATABASE || undefined,
	});
}

function readPublicUrl(environment: Environment): string | undefined {
	const found = environment.COOPGRAPH_PUBLIC_URL?.replace(/\/$/, "");
	if (!found) return undefined;
	if (/^https?:/.test(found) && URL.canParse(found) && new URL(found).origin === found) return found;
	throw invalid("COOPGRAPH_PUBLIC_URL", found, "an address without a path, such as https://graph.example.org");
}

function isLoopback(host: string): boolean {
	return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** The user's cache folder, as the XDG Base Directory Specification names it. */
function defaultCache(environment: Environment): string {
	return join(environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), ".cache"), "coopgraph");
}

/** In a container the user may have no name. */
function systemUser(): string {
	try {
		return userInfo().username;
	} catch {
		return "unknown";
	}
}

function readOrigins(environment: Environment, name: string): readonly string[] {
	const found = environment[name] ?? "";
	const origins = found.split(",").map((origin) => origin.trim());
	for (const origin of origins) {
		if (origin === "" || (URL.canParse(origin) && new URL(origin).origin === origin)) continue;
		throw invalid(name, found, "origins such as https://maps.example.org, separated by commas");
	}
	return origins.filter((origin) => origin !== "");
}

/** `1`, or `127.0.0.1, 10.0.0.0/8`. */
function readProxies(environment: Environment, name: string): number | readonly string[] {
	const found = environment[name] ?? "";
	if (/^\d$/.test(found)) return Number(found);
	const addresses = found.split(",").flatMap((address) => address.trim() || []);
	for (const address of addresses) {
		const [base = "", prefix = "0", ...others] = address.split("/");
		const longest = isIP(base) === 6 ? 128 : 32;
		if (isIP(base) && /^\d+$/.test(prefix) && Number(prefix) <= longest && others.length === 0) continue;
		const expected =
			"the number of proxies before this server (0 to 9), or their addresses, such as 10.0.0.1, 10.1.0.0/16";
		throw invalid(name, found, expected);
	}
	return addresses;
}

function readPath(environment: Environment, name: string, fallback: string, base: string): string {
	const path = environment[name] || fallback;
	return isAbsolute(path) ? path : resolve(base, path);
}

function readInteger(environment: Environment, name: string, fallback: number, least: number, most: number): number {
	const found = environment[name];
	if (!found) return fallback;
	const value = Number(found);
	if (Number.isInteger(value) && value >= least && value <= most) return value;
	throw invalid(name, found, `an integer from ${least} to ${most}`);
}

function readOneOf<Value extends string>(
	environment: Environment,
	name: string,
	fallback: Value,
	values: readonly Value[],
): Value {
	const found = environment[name];
	if (!found) return fallback;
	const value = values.find((candidate) => candidate === found);
	if (value !== undefined) return value;
	throw invalid(name, found, `one of ${values.join(", ")}`);
}

function readTruth(environment: Environment, name: string, fallback: boolean): boolean {
	return readOneOf(environment, name, fallback ? "true" : "false", TRUTHS) === "true";
}

function readMatching(
	environment: Environment,
	name: string,
	fallback: string,
	pattern: RegExp,
	expected: string,
): string {
	const found = environment[name] || fallback;
	if (pattern.test(found)) return found;
	throw invalid(name, found, expected);
}

function invalid(name: string, found: string, expected: string): CoopgraphError {
	return new CoopgraphError("CONFIG_INVALID", { name, found, expected });
}
