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
	readonly httpStatus: 400 | 403 | 404 | 405 | 408 | 413 | 415 | 417 | 429 | 431 | 500 | 503 | 504;
}

export const CATALOGUE = {
	// Configuration and the command line
	CONFIG_INVALID: {
		message: "Invalid setting {name}: found {found}, expected {expected}.",
		remedy: "Correct the environment variable {name}, or unset it to use the default.",
		exitCode: 2,
		httpStatus: 500,
	},
	COMMAND_INVALID: {
		message: "Invalid command: {found}.{suggestion}",
		remedy: "Run `coopgraph {help}` for usage and an example.",
		exitCode: 2,
		httpStatus: 400,
	},
	PORT_IN_USE: {
		message: "Port {port} on {host} is already in use.",
		remedy: "Stop the program that uses it, or choose another port: PORT={other} npm start.",
		exitCode: 2,
		httpStatus: 500,
	},
	OPTION_INVALID: {
		message: "Invalid option {name}: found {found}, expected {expected}.",
		remedy: "`--help` lists the options of a command, /export the parameters of an export over HTTP.",
		exitCode: 2,
		httpStatus: 400,
	},
	FILE_UNREADABLE: {
		message: "The file {file} cannot be read: {reason}.",
		remedy: "Check the path and its permissions; `-` reads standard input.",
		exitCode: 2,
		httpStatus: 400,
	},
	FILE_UNWRITABLE: {
		message: "The file {file} cannot be written: {reason}.",
		remedy: "Choose a file in an existing folder that you can write to, on a disk with free space.",
		exitCode: 2,
		httpStatus: 400,
	},
	FILE_FORM_WRONG: {
		message: "The file {file} cannot be read as records: {reason}.",
		remedy: "Records are JSON Lines (.jsonl) or CSV (.csv), in UTF-8: {advice}.",
		exitCode: 2,
		httpStatus: 400,
	},
	DOCUMENT_UNREADABLE: {
		message: "The document {file} cannot be read: {reason}.",
		remedy: "Documents are HTML, PDF, DOCX, Markdown or plain text. For this one: {advice}.",
		exitCode: 2,
		httpStatus: 400,
	},
	LANGUAGE_UNKNOWN: {
		message: "No rules for the language of {file}: {found}. There are rules for {known}.",
		remedy:
			"If the document is in one of these languages, say so with --language; otherwise write its records by hand.",
		exitCode: 2,
		httpStatus: 400,
	},
	CSV_HEADINGS_WRONG: {
		message: "The first row of {file} cannot be used as headings: {reason}.{suggestion}",
		remedy:
			"Name each column after a key of the record, as docs/records.md lists them; give the type and source of the rows with --type and --source, or in columns `type` and `source`.",
		exitCode: 2,
		httpStatus: 400,
	},
	FORMAT_NEWER: {
		message: "{place} is of format version {found}; this program knows versions up to {known}.",
		remedy:
			"It was written by a later version and has not been changed. Update this program (in the checkout: `git pull`, then `npm install`) and run the same command again.",
		exitCode: 2,
		httpStatus: 503,
	},
	DISK_FULL: {
		message: "Disk full: {reason}.",
		remedy:
			"Make room on the disks of COOPGRAPH_HOME and of the temporary folder (see `df -h`), then run the same command again: it completes what is missing.",
		exitCode: 2,
		httpStatus: 503,
	},
	UNEXPECTED: {
		message: "Unexpected error: {reason}.",
		remedy: "Nothing was applied partially. Try again; if the error persists, report it with the lines above.",
		exitCode: 2,
		httpStatus: 500,
	},

	MODEL_INVALID: {
		message: "{file}, line {line}: {reason}.",
		remedy:
			"Fix that line or the one before it; the top of schema.graphql and src/schema/directives.graphql explain what the model may contain.",
		exitCode: 2,
		httpStatus: 500,
	},

	// Database
	DATABASE_NONE: {
		message: "No usable Neo4j: {reasons}.",
		remedy:
			"Choose one of three ways: set NEO4J_URI (with NEO4J_USERNAME and NEO4J_PASSWORD) to an existing Neo4j 5.26 or later; start a Docker engine; or install Java 17 or 21 and Maven for the local Neo4j. COOPGRAPH_DATABASE, if set, leaves only one of the last two.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_ELSEWHERE: {
		message: "A graph of this checkout runs in {homes}; here a new, empty one would be made in {home}.",
		remedy: "For the one that runs: COOPGRAPH_HOME={other}. For a new one: COOPGRAPH_HOME={home}.",
		exitCode: 2,
		httpStatus: 503,
	},
	JAVA_MISSING: {
		message: "Java not found; the local Neo4j needs Java 17 or 21.",
		remedy:
			"Install a JDK or JRE 17 or 21 and put it on PATH, or set JAVA_HOME to it; or set NEO4J_URI to an existing Neo4j.",
		exitCode: 2,
		httpStatus: 503,
	},
	JAVA_UNSUITABLE: {
		message: "Java {found} ({path}) cannot run the local Neo4j, which needs Java 17 or 21.",
		remedy: "Install Java 17 or 21 and set JAVA_HOME to it, or set NEO4J_URI to an existing Neo4j.",
		exitCode: 2,
		httpStatus: 503,
	},
	MAVEN_MISSING: {
		message: "Maven (`mvn`) not found; the first start of the local Neo4j needs it to download the database.",
		remedy: "Install Maven 3.8 or later and put `mvn` on PATH, or set NEO4J_URI to an existing Neo4j.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_DOWNLOAD_FAILED: {
		message: "Maven could not fetch Neo4j {version}: {reason}.",
		remedy: "Check the network and Maven's settings, then run the same command again; completed downloads are kept.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_JARS_UNKNOWN: {
		message:
			"The files that Maven fetched for Neo4j {version} are not the expected ones: {fault}. Nothing was started.",
		remedy:
			"Delete this file from Maven's repository (~/.m2) and run the same command again. If it comes back, the repository or a proxy serves a changed file: do not use it, and tell whoever runs it.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_START_FAILED: {
		message: "The local Neo4j in {home} did not start: {reason}.",
		remedy: "Check the logs in {logs}; `coopgraph database status` shows the state of this database.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_TOOL_FAILED: {
		message: "`neo4j-admin {command}` of the local Neo4j in {home} failed: {reason}.",
		remedy:
			"Check the free space of the disk and the files in {home}/logs; the database itself is as it was, unless it was being replaced: then restore again.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_PASSWORD_LOST: {
		message: "The local Neo4j in {home} holds data, but the file with its password is gone: {file}.",
		remedy: "Put the file back, or move {home} away to begin with an empty database.",
		exitCode: 2,
		httpStatus: 503,
	},
	CONTAINER_START_FAILED: {
		message: "Docker answers, but the container of Neo4j did not start: {reason}.",
		remedy: "`docker compose up neo4j` in the checkout shows what Docker says; or set NEO4J_URI to an existing Neo4j.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_PASSWORD_WRONG: {
		message: "The Neo4j at {uri} refused the user name or password.",
		remedy: "Check NEO4J_USERNAME (neo4j, unless it is set) and NEO4J_PASSWORD (empty, unless it is set).",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_NOT_OPEN: {
		message: "The database is not available yet.",
		remedy: "Try again in a few seconds; /health/ready shows when it is ready.",
		exitCode: 2,
		httpStatus: 503,
	},
	FIRST_IMPORT_RUNNING: {
		message: "The first import into the empty graph is still running.",
		remedy: "Try again in a moment; /health/ready shows when it has finished.",
		exitCode: 2,
		httpStatus: 503,
	},
	GRAPH_UPGRADING: {
		message: "The graph is being upgraded to the format of this version.",
		remedy: "Try again later; /health/ready shows when it has finished, and the server's output shows its progress.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_UNREACHABLE: {
		message: "The Neo4j at {uri} does not answer.",
		remedy:
			"Check that it runs and that NEO4J_URI names its Bolt address, for example bolt://127.0.0.1:7687 (7474 is the port of its web pages); `+s` needs a server with TLS.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_VERSION_TOO_OLD: {
		message: "The server at {uri} is {found}; Neo4j 5.26 or later is needed.",
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
		message: "The request took longer than {limit} in the database and was stopped.",
		remedy: "Ask for less: a smaller `limit`, fewer levels, or start from one entity by its id.",
		exitCode: 2,
		httpStatus: 504,
	},
	DATABASE_MEMORY_EXHAUSTED: {
		message: "The database ran out of memory and rolled back; nothing was saved.",
		remedy:
			"Ask for less at a time; plan or import a large file in parts; or give the local database more memory: COOPGRAPH_DATABASE_HEAP=4g.",
		exitCode: 2,
		httpStatus: 413,
	},
	DATABASE_UNWRITABLE: {
		message: "The database at {uri} cannot write to its disk, which is full or damaged, and has stopped.",
		remedy:
			"Make room on its disk, then run the same command again: it completes what is missing. A local Neo4j restarts by itself; any other you must restart yourself.",
		exitCode: 2,
		httpStatus: 503,
	},
	DATABASE_REFUSED: {
		message: "The database could not execute this request.",
		remedy: "Try a simpler request; the server's log has the cause under the request id.",
		exitCode: 2,
		httpStatus: 500,
	},
	DATABASE_ROW_INVALID: {
		message: "The database returned something unexpected: in {field} found {found}, expected {expected}.",
		remedy: "If another program has written to the database, restore a backup; if none has, report this message.",
		exitCode: 2,
		httpStatus: 500,
	},

	// Backups
	BACKUP_EXISTS: {
		message: "The file {file} already exists; a backup never overwrites a file.",
		remedy: "Choose another file, or a folder: the file is then named after the time.",
		exitCode: 2,
		httpStatus: 500,
	},
	BACKUP_NEEDS_LOCAL: {
		message: "Only the local Neo4j can be dumped; the database in use is the one at {uri}.",
		remedy:
			"Without --dump a backup holds records and ledgers, of any database. For a dump of another Neo4j use its own `neo4j-admin`.",
		exitCode: 2,
		httpStatus: 500,
	},
	BACKUP_DURING_IMPORT: {
		message: "An import is running ({runs}), and a dump would stop the database under it.",
		remedy: "Wait until `coopgraph status` no longer lists a running import, or leave out --dump.",
		exitCode: 2,
		httpStatus: 500,
	},
	BACKUP_UNREADABLE: {
		message: "{file} is not a complete backup: {reason}.",
		remedy:
			"Nothing was changed. Copy the file again and compare its size with the original, or take an earlier backup.",
		exitCode: 2,
		httpStatus: 500,
	},
	BACKUP_KEY_MISSING: {
		message: "{file} is encrypted.",
		remedy: "Name the file with its passphrase: --key-file FILE, or COOPGRAPH_BACKUP_KEY_FILE.",
		exitCode: 2,
		httpStatus: 500,
	},
	BACKUP_KEY_WRONG: {
		message: "The passphrase does not open {file}.",
		remedy: "Use the key file this backup was made with; without it the backup cannot be opened.",
		exitCode: 2,
		httpStatus: 500,
	},
	BACKUP_DIFFERS: {
		message: "{file} does not restore to what was backed up: {reason}.",
		remedy:
			"If records or decisions arrived during the backup, back up again while none do; if schema.graphql has changed since, verify with the earlier one.",
		exitCode: 2,
		httpStatus: 500,
	},
	RESTORE_NOT_EMPTY: {
		message: "The database at {uri} is not empty: it holds {count} entities, claims, sources and import runs.",
		remedy:
			"Back it up first, then add --replace, which deletes everything in it. Or restore into another database: COOPGRAPH_HOME or NEO4J_URI.",
		exitCode: 2,
		httpStatus: 500,
	},
	RESTORE_LEDGER_DIFFERS: {
		message: "The ledger {file} differs from the one in the backup.",
		remedy:
			"Nothing was changed. With --replace, the ledger of the backup takes its place, and this one is kept beside it as ….before-restore-TIME.",
		exitCode: 2,
		httpStatus: 500,
	},

	// Records: one problem names one line; the other lines go in
	LINE_NOT_UTF8: {
		message: "The line is not valid UTF-8: {found}.",
		remedy: "Save the file as UTF-8 (in Excel: “CSV UTF-8”).",
		exitCode: 1,
		httpStatus: 400,
	},
	LINE_TOO_LONG: {
		message: "The line has {found}; the limit is {expected}.",
		remedy: "Split it: one line states one thing, with a short quote.",
		exitCode: 1,
		httpStatus: 400,
	},
	LINE_NOT_JSON: {
		message: "The line is not JSON: {found}.",
		remedy: "Fix the JSON: each line is one object.",
		exitCode: 1,
		httpStatus: 400,
	},
	LINE_NOT_OBJECT: {
		message: "Expected a JSON object, found {found}.",
		remedy: "Write {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	CSV_ROW_WRONG: {
		message: "Invalid row: {found}.",
		remedy: "Write {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	KEY_DUPLICATE: {
		message: "Duplicate key {found}.",
		remedy: "Keep one of them, or write one line for each value.",
		exitCode: 1,
		httpStatus: 400,
	},
	NUMBER_INEXACT: {
		message: "{path} is {found}, which would be rounded: it has more digits than this program keeps.",
		remedy: "Write {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	KEY_UNKNOWN: {
		message: "Unknown key {found} for {expected}.",
		remedy: "Use one of its keys, or declare the property in schema.graphql.",
		exitCode: 1,
		httpStatus: 400,
	},
	TYPE_MISSING: {
		message: "The record has no `type`.",
		remedy: "Write {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	TYPE_UNKNOWN: {
		message: "Unknown type {found}: schema.graphql declares no such type or relation.",
		remedy: "Use one of {expected}, or declare it in schema.graphql.",
		exitCode: 1,
		httpStatus: 400,
	},
	ID_MISSING: {
		message: "The record has no `{path}`.",
		remedy: "Give {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	ID_INVALID: {
		message: "{found} cannot be an id.",
		remedy: "Use {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	ID_TYPE_CONFLICT: {
		message: "{found}.",
		remedy: "Use another id for one of them: an id has one type.",
		exitCode: 1,
		httpStatus: 400,
	},
	NAME_MISSING: {
		message: "No line gives a name for {found}, and the graph does not know it.",
		remedy: "Add a line with {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	NOTHING_STATED: {
		message: "The line states nothing about {found}.",
		remedy: "Add {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	END_MISSING: {
		message: "The relation has no `{path}`.",
		remedy: "Give {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	END_UNKNOWN: {
		message: "Unknown entity {found}: not in these files or the graph.",
		remedy: "Add {expected}, or correct the id.",
		exitCode: 1,
		httpStatus: 400,
	},
	END_REJECTED: {
		message: "The line that introduces {found} was rejected.",
		remedy: "Fix {expected} first.",
		exitCode: 1,
		httpStatus: 400,
	},
	END_TYPE_WRONG: {
		message: "{found}.",
		remedy: "Use {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	ENDS_EQUAL: {
		message: "Both ends are {found}.",
		remedy: "A relation joins two different entities.",
		exitCode: 1,
		httpStatus: 400,
	},
	SOURCE_MISSING: {
		message: "The record names no `source`.",
		remedy: "Give {expected}: no fact without its sentence.",
		exitCode: 1,
		httpStatus: 400,
	},
	SOURCE_UNKNOWN: {
		message: "Unknown source {found}: not in these files or the graph.",
		remedy: "Add {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	SOURCE_DIFFERS: {
		message: "These files describe the source in two ways: {found}.",
		remedy: "Keep one: {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	SOURCE_RESTRICTED: {
		message: "The source is reference data, which cannot state {found}.",
		remedy: "A source of kind REFERENCE may state {expected}; anything else needs a document with its sentence.",
		exitCode: 1,
		httpStatus: 400,
	},
	VALUE_TYPE_WRONG: {
		message: "{path}: expected {expected}, found {found}.",
		remedy: "Write {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	VALUE_EMPTY: {
		message: "{path} is empty.",
		remedy: "Write {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	VALUE_NOT_LISTED: {
		message: "{path}: {found} is not one of {expected}.",
		remedy: "Use one of them, or add a value to the enum in schema.graphql.",
		exitCode: 1,
		httpStatus: 400,
	},
	VALUE_OUT_OF_RANGE: {
		message: "{path}: expected {expected}, found {found}.",
		remedy: "Correct it, or leave the key out where the text does not say it.",
		exitCode: 1,
		httpStatus: 400,
	},
	VALUE_TOO_LONG: {
		message: "{path} has {found}; the database takes {expected} of it.",
		remedy: "Shorten it to the usual name; the source's own words belong in `quote` or `description`.",
		exitCode: 1,
		httpStatus: 400,
	},
	DATE_INVALID: {
		message: "{path}: {found} is not a date.",
		remedy: "Write {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	DATES_REVERSED: {
		message: "{path}: {found} is before {expected}.",
		remedy: "Correct one of them, or leave out what the text does not say.",
		exitCode: 1,
		httpStatus: 400,
	},
	FORMAT_WRONG: {
		message: "{path}: expected {expected}, found {found}.",
		remedy: "Correct its form.",
		exitCode: 1,
		httpStatus: 400,
	},
	QUALIFIER_WITHOUT_VALUE: {
		message: "{path} says more about {expected}, which the line does not state.",
		remedy: "Put both on one line.",
		exitCode: 1,
		httpStatus: 400,
	},
	QUOTE_MISSING: {
		message: "The line states something without a `quote`, and quotes are required here.",
		remedy: "Add {expected}; or import without --require-quotes (COOPGRAPH_REQUIRE_QUOTES=false).",
		exitCode: 1,
		httpStatus: 400,
	},
	QUOTE_TOO_LONG: {
		message: "The quote has {found}; the limit is {expected}.",
		remedy: "Quote only the words that say it.",
		exitCode: 1,
		httpStatus: 400,
	},
	QUOTE_NOT_IN_TEXT: {
		message: "The quote {found} was not found in the source text.",
		remedy: "Copy the words exactly; {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	OFFSETS_WRONG: {
		message: "The offsets do not match the quote: {found}.",
		remedy: "Correct them, or leave them out: they are computed where the text is at hand. Expected: {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	TEXT_FILE_UNREADABLE: {
		message: "The text file {found} cannot be read.",
		remedy: "Give {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	CONTACT_DATA_REDACTED: {
		message: "{path} contained contact data ({found}), which was removed.",
		remedy: "No action needed: {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	RECORD_SET_ASIDE: {
		message:
			"{path} holds what is refused today: expected {expected}, found {found}. The record is kept, and not shown.",
		remedy: "Import it with a valid value, and revert, withdraw or complete what it came from: see docs/ledger.md.",
		exitCode: 1,
		httpStatus: 400,
	},
	LINE_ERASED: {
		message: "The line states something that was erased; it was skipped.",
		remedy: "Delete the line from the file, which still holds it: see Erasure in docs/ledger.md.",
		exitCode: 1,
		httpStatus: 400,
	},
	NAME_ERASED: {
		message: "{path} contained a name that was erased; it was masked.",
		remedy: "Delete the name from the file, which still holds it: see Erasure in docs/ledger.md.",
		exitCode: 1,
		httpStatus: 400,
	},
	TEXT_MENDED: {
		message: "{path} contained invalid characters ({found}), which were corrected.",
		remedy: "No action needed unless text is missing there: {expected}.",
		exitCode: 1,
		httpStatus: 400,
	},
	REFERENCE_UNKNOWN: {
		message: "{path} refers to {found}, which is not in these files or the graph.",
		remedy: "Add {expected}, if it is meant to be an entity.",
		exitCode: 1,
		httpStatus: 400,
	},
	RECORDS_REFUSED: {
		message: "Nothing was imported: {count} lines have errors, and --strict was given.",
		remedy: "Fix the lines listed above, or import the others without --strict.",
		exitCode: 1,
		httpStatus: 400,
	},

	// HTTP and GraphQL requests
	ADDRESS_UNKNOWN: {
		message: "Not found: {path}.",
		remedy: "Available addresses: {addresses}.",
		exitCode: 2,
		httpStatus: 404,
	},
	ADDRESS_UNREADABLE: {
		message: "Invalid address {path}: a % is not followed by two hexadecimal digits of UTF-8.",
		remedy: "Write % as %25, or encode the whole name (encodeURIComponent).",
		exitCode: 2,
		httpStatus: 400,
	},
	METHOD_NOT_ALLOWED: {
		message: "{path} does not support {method}.",
		remedy: "It supports {expected}. Import records with `coopgraph import`.",
		exitCode: 2,
		httpStatus: 405,
	},
	REQUEST_UNREADABLE: {
		message: "Invalid HTTP request: {reason}.",
		remedy: "Send HTTP/1.1 to this port; for HTTPS put a proxy in front of it.",
		exitCode: 2,
		httpStatus: 400,
	},
	EXPECTATION_FAILED: {
		message: "The server does not support the header Expect: {found}.",
		remedy: "Leave the header out, or send 100-continue.",
		exitCode: 2,
		httpStatus: 417,
	},
	REQUEST_HEADERS_TOO_LARGE: {
		message: "The address and the headers of the request are larger than {limit} bytes together.",
		remedy: "Send a long query in the body of a POST, and fewer cookies.",
		exitCode: 2,
		httpStatus: 431,
	},
	REQUEST_TOO_SLOW: {
		message: "The request did not arrive completely in time.",
		remedy: "Send it again, all at once.",
		exitCode: 2,
		httpStatus: 408,
	},
	SERVER_STOPPING: {
		message: "The server is shutting down.",
		remedy: "Try again when it has restarted; /health/ready shows when it is ready.",
		exitCode: 2,
		httpStatus: 503,
	},
	SERVER_BUSY: {
		message: "The server is busy: too many requests of this kind are waiting.",
		remedy: "Try again in {seconds} s (header Retry-After). Requests that cost less wait less.",
		exitCode: 2,
		httpStatus: 503,
	},
	RATE_LIMITED: {
		message: "Too many requests from this address: the limit is {limit} a minute.",
		remedy: "Wait {seconds} s (header Retry-After). One request may ask several questions.",
		exitCode: 2,
		httpStatus: 429,
	},
	CONNECTIONS_TOO_MANY: {
		message: "Too many connections from this address: the limit is {limit} at a time.",
		remedy: "Close connections, or use one for several requests (keep-alive).",
		exitCode: 2,
		httpStatus: 429,
	},
	BODY_TYPE_UNKNOWN: {
		message: "Unsupported content type: {found}.",
		remedy: "Send JSON with the header content-type: application/json; /reconcile takes forms, too.",
		exitCode: 2,
		httpStatus: 415,
	},
	BODY_TOO_LARGE: {
		message: "The body of the request is larger than {limit} bytes.",
		remedy: "Send long lists as variables in several requests, or import records with `coopgraph import`.",
		exitCode: 2,
		httpStatus: 413,
	},
	BODY_UNREADABLE: {
		message: "The body of the request cannot be read: {reason}.",
		remedy: "POST JSON with a `query`, and the header content-type: application/json.",
		exitCode: 2,
		httpStatus: 400,
	},
	REQUEST_FAILED: {
		message: "The request could not be answered.",
		remedy: "Try again; the server's log has the cause under the id in the header x-request-id.",
		exitCode: 2,
		httpStatus: 500,
	},
	// These have the codes of GraphQL servers, and come with GraphQL's own words for what is wrong.
	GRAPHQL_PARSE_FAILED: {
		message: "GraphQL syntax error.",
		remedy: "See the line and column in `locations`: a bracket, quotation mark or name is missing there.",
		exitCode: 2,
		httpStatus: 400,
	},
	GRAPHQL_VALIDATION_FAILED: {
		message: "The query does not match the schema.",
		remedy: "/playground shows the schema and completes names.",
		exitCode: 2,
		httpStatus: 400,
	},
	BAD_USER_INPUT: {
		message: "A variable of the query is missing or has an invalid value.",
		remedy: "Send each variable in `variables`, with the type that the query declares.",
		exitCode: 2,
		httpStatus: 400,
	},
	BAD_REQUEST: {
		message: "Invalid GraphQL over HTTP request.",
		remedy:
			'POST JSON such as {"query":"{ meetings { id } }"} with the header content-type: application/json; a GET needs the header apollo-require-preflight: true.',
		exitCode: 2,
		httpStatus: 400,
	},
	OPERATION_RESOLUTION_FAILURE: {
		message: "The document has several operations, and none was chosen.",
		remedy: "Name one of its operations in `operationName`, or send a single operation.",
		exitCode: 2,
		httpStatus: 400,
	},
	PERSISTED_QUERY_NOT_FOUND: {
		message: "The server has no query with this hash.",
		remedy: "Send the query along with its hash; clients for persisted queries do this automatically.",
		exitCode: 2,
		httpStatus: 400,
	},
	PERSISTED_QUERY_NOT_SUPPORTED: {
		message: "The server keeps no queries by their hash.",
		remedy: "Send the query itself.",
		exitCode: 2,
		httpStatus: 400,
	},
	LIMIT_OUT_OF_RANGE: {
		message: "`{name}` is {found}; it must be an integer from 1 to {limit}.",
		remedy: "Page through more than {limit} rows with `offset`, or with `first` and `after` on the …Connection.",
		exitCode: 2,
		httpStatus: 400,
	},
	COUNT_OUT_OF_RANGE: {
		message: "`{name}` is {found}; it must be an integer from {least} to {most}.",
		remedy: "Ask for less, and continue from the answer.",
		exitCode: 2,
		httpStatus: 400,
	},
	ENTITY_UNKNOWN: {
		message: "No entity has, or ever had, the id {found}.{suggestion}",
		remedy: "Find its id by its name, with `search`.",
		exitCode: 2,
		httpStatus: 400,
	},
	ENTITY_OF_OTHER_TYPE: {
		message: "`{name}` is {found}, the id of a {type}; expected the id of a {expected}.",
		remedy: "Find the id by its name, with `search` and its `types`.",
		exitCode: 2,
		httpStatus: 400,
	},
	PROJECTION_TOO_LARGE: {
		message: "This projection has {found}; at most {nodes} nodes and {edges} edges can be measured.",
		remedy: "Name fewer types or relations, or a day with @asOf; or export the graph and measure it in Gephi.",
		exitCode: 2,
		httpStatus: 400,
	},
	EXPLAIN_OFF: {
		message: "This server is public and does not explain how it executes queries.",
		remedy: "Remove the header `explain`, or use a server that runs with COOPGRAPH_PUBLIC=false.",
		exitCode: 2,
		httpStatus: 403,
	},
	QUERY_NOT_REGISTERED: {
		message: "This server answers only the questions of its explorer and its saved questions.",
		remedy: "Send one of them verbatim, or its SHA-256 as a persisted query; for more, use /export or /reconcile.",
		exitCode: 2,
		httpStatus: 403,
	},
	PROXY_NOT_DECLARED: {
		message: "This request came through a proxy, and the server was not told who can reach it.",
		remedy:
			"Set COOPGRAPH_PUBLIC_URL to the address that people use, or COOPGRAPH_PUBLIC to true, locked or false, and start it again.",
		exitCode: 2,
		httpStatus: 403,
	},
	ANSWER_HAS_NO_EDGES: {
		message: "This answer contains no edges (`from` and `to`).",
		remedy: "Export it as csv, or ask a question whose answer has edges, such as network-of-a-platform.",
		exitCode: 2,
		httpStatus: 400,
	},
	GROUPING_INVALID: {
		message: "These groups cannot be counted: {reason}.{suggestion}",
		remedy:
			'Each is a property ("kind", or "date" with `per: YEAR`) or a relation ("HELD_IN", with `type: "Country"` for what lies there).',
		exitCode: 2,
		httpStatus: 400,
	},
	RELATION_UNKNOWN: {
		message: "Unknown relation {found}.{suggestion}",
		remedy: "Use a relation of schema.graphql, such as ATTENDS or HELD_IN.",
		exitCode: 2,
		httpStatus: 400,
	},
	AS_OF_NEEDS_CONNECTION: {
		message: "`{field}` cannot be asked as of a date: a plain list does not show when its relations hold.",
		remedy: "Ask `{connection}` instead, and the fields of the list below its `edges` and `node`.",
		exitCode: 2,
		httpStatus: 400,
	},
	OPERATION_UNSUPPORTED: {
		message: "This API is read-only; the request is a {found}.",
		remedy: "Import records with `coopgraph import`.",
		exitCode: 2,
		httpStatus: 400,
	},
	OFFSET_NEGATIVE: {
		message: "`offset` is {found}; it must be a non-negative integer.",
		remedy: "Begin at 0.",
		exitCode: 2,
		httpStatus: 400,
	},
	CURSOR_INVALID: {
		message: "`after` is {found}, which is not a cursor of this connection in this order.",
		remedy:
			"Use the `endCursor` of the previous page of the same connection, sorted the same way, or omit `after` for the first page. Cursors of earlier versions are not valid any more.",
		exitCode: 2,
		httpStatus: 400,
	},
	CONDITION_NULL: {
		message: "`{path}` is null, which is not a condition.",
		remedy: "Omit it; to find what has no value, use `eq: null`.",
		exitCode: 2,
		httpStatus: 400,
	},
	CONDITION_EMPTY: {
		message: "`{path}` is empty, which is not a condition.",
		remedy:
			"Write a condition in it, or leave it out. To find what has any such relation, give `some` a condition that every end fulfils: `id` with `startsWith` and an empty text. To find what has none, give the same to `none`.",
		exitCode: 2,
		httpStatus: 400,
	},
	CONDITION_TYPENAME: {
		message: "`{path}` asks for the type of what a relation leads to, which is not supported in a filter.",
		remedy:
			"Ask the list of that type for what the relation leads to (`cities` instead of `places`), or read the type (`__typename`) from the answer.",
		exitCode: 2,
		httpStatus: 400,
	},
	CONDITION_VARIABLE_MISSING: {
		message: "A condition in `where` needs the variable `{name}`, which is missing.",
		remedy: "Send it, or remove the condition; to find what has no value, use `eq: null`.",
		exitCode: 2,
		httpStatus: 400,
	},
	REQUEST_ABANDONED: {
		message: "The client disconnected before it received the answer.",
		remedy: "Increase the client's timeout and retry; the database has stopped working on this request.",
		exitCode: 2,
		httpStatus: 400,
	},
	ANSWER_TOO_LARGE: {
		message: "The answer has more than {limit} characters.",
		remedy:
			"Ask for fewer rows (`limit`, `first`) or fewer fields and page through the rest, or use an export for all of it.",
		exitCode: 2,
		httpStatus: 400,
	},
	REQUEST_TOO_LARGE: {
		message: "The {part} of the request: more than {limit} {items}.",
		remedy: "Divide it into several requests; give long lists of ids as one variable (`in: $ids`).",
		exitCode: 2,
		httpStatus: 400,
	},
	REQUEST_TOO_DEEP: {
		message: "The {part} of the request: nested {found} levels deep or more; the limit is {limit}.",
		remedy: "Begin nearer to what you look for, or ask in two steps: ids first, then what belongs to them.",
		exitCode: 2,
		httpStatus: 400,
	},
	QUERY_TOO_COSTLY: {
		message: "The query costs {cost} or more; the limit is {limit}. Most of it comes from {part}.",
		remedy: "{advice} What costs how much: docs/limits.md.",
		exitCode: 2,
		httpStatus: 400,
	},
	INTROSPECTION_REPEATED: {
		message: "`{field}` appears more than once in this request.",
		remedy: "Ask for `__schema` once, and for `__type` once for each name.",
		exitCode: 2,
		httpStatus: 400,
	},
	PHRASE_TOO_LONG: {
		message: "The phrase has {found} characters; at most {limit} are searched.",
		remedy: "Search for a name or a few words of it.",
		exitCode: 2,
		httpStatus: 400,
	},
	SEARCH_TYPE_UNKNOWN: {
		message: "Unknown type of entity {found}.{suggestion}",
		remedy: "Use a type of schema.graphql, such as Organisation or Meeting.",
		exitCode: 2,
		httpStatus: 400,
	},

	PLAYGROUND_NOT_BUILT: {
		message: "The playground has not been built.",
		remedy: "Run `npm install` and `npm run build`, then start again.",
		exitCode: 2,
		httpStatus: 503,
	},

	// Saved questions
	SAVED_QUERY_INVALID: {
		message: "Invalid saved question {file}: {reason}.",
		remedy:
			"Fix the file: comment lines with title.de, title.en, means.de, means.en, group, order and variables, then one GraphQL query.",
		exitCode: 2,
		httpStatus: 500,
	},
	SAVED_QUERY_UNKNOWN: {
		message: "Unknown saved question {found}.{suggestion}",
		remedy: "`coopgraph ask --list` shows all saved questions.",
		exitCode: 2,
		httpStatus: 404,
	},
	VARIABLE_UNKNOWN: {
		message: "The question {question} has no variable {found}.{suggestion}",
		remedy: "It takes {expected}.",
		exitCode: 2,
		httpStatus: 400,
	},
	VARIABLE_INVALID: {
		message: "Variable {name}: expected {expected}, found {found}.",
		remedy: "Write it as in this example: --var {example}",
		exitCode: 2,
		httpStatus: 400,
	},

	// Exports
	RECONCILE_PARAMETER_INVALID: {
		message: "Invalid parameter {name} at {path}: found {found}, expected {expected}.",
		remedy: "The Reconciliation Service API 0.2 says how it is built; docs/identity.md has an example.",
		exitCode: 2,
		httpStatus: 400,
	},
	RECONCILE_TOO_MANY: {
		message: "The parameter {name} has {found} {what}; the limit is {limit} per request.",
		remedy: "Send them in several requests; the manifest at /reconcile states the limit as batchSize.",
		exitCode: 2,
		httpStatus: 413,
	},
	RECONCILE_PROPERTY_UNKNOWN: {
		message: "Unknown property {found}{of}.{suggestion}",
		remedy: "/reconcile/properties?type=TYPE lists the properties of a type.",
		exitCode: 2,
		httpStatus: 400,
	},
	EXPORT_TOO_SLOW: {
		message: "The export was cut off: {reason}.",
		remedy:
			"Export a part (`since`, `until`, `platform`), take it over a faster connection, or export with `coopgraph export` beside the database.",
		exitCode: 2,
		httpStatus: 504,
	},
	EXPORT_FORMAT_UNKNOWN: {
		message: "Unknown export format {found}.{suggestion}",
		remedy: "Available formats: {known}; see docs/exports.md.",
		exitCode: 2,
		httpStatus: 404,
	},
	EXPORT_PARAMETER_UNKNOWN: {
		message: "Unknown export parameter {found}.{suggestion}",
		remedy: "Available parameters: {known}, each at most once.",
		exitCode: 2,
		httpStatus: 400,
	},
	EXPORT_SPAN_REVERSED: {
		message: "The export would end before it begins: {since} is {begin}, which is later than {until}, {end}.",
		remedy: "Swap the two, or omit one of them.",
		exitCode: 2,
		httpStatus: 400,
	},
	ENTITY_NOT_FOUND: {
		message: "There is no {type} with the id {found} in the graph.{suggestion}",
		remedy: "The query `search` of the API finds ids by names, typing errors included.",
		exitCode: 2,
		httpStatus: 404,
	},

	// The ledger
	LEDGER_UNWRITABLE: {
		message: "The decision cannot be written to the ledger {file}: {reason}.",
		remedy:
			"Make room on its disk or the file writable, or set COOPGRAPH_DECISIONS or COOPGRAPH_JUDGEMENTS to another; nothing was decided.",
		exitCode: 2,
		httpStatus: 500,
	},
	CLAIM_NOT_FOUND: {
		message: "{found} is the id of no claim, nor the beginning of exactly one: {reason}.",
		remedy: "`coopgraph conflicts` shows the ids of claims that contradict each other; the API's `claims` shows all.",
		exitCode: 2,
		httpStatus: 404,
	},
	ID_NOT_FOUND: {
		message: "No record uses the id {found}.{suggestion}",
		remedy: "The API's `search` finds ids by name; `coopgraph identity list` shows which ids are united.",
		exitCode: 2,
		httpStatus: 404,
	},
	JUDGEMENT_CONTRADICTED: {
		message: "That {left} and {right} are {verdict} contradicts what is decided: {chain}.",
		remedy:
			"One of these is wrong. Take it back first, `coopgraph identity decide LEFT RIGHT unsure` or `coopgraph identity split ID`, or leave this undecided. Of a decision on these very two ids, `--replace` puts yours in its place.",
		exitCode: 2,
		httpStatus: 400,
	},
	JUDGEMENT_TYPES_DIFFER: {
		message: "{left} and {right} cannot be the same: {reason}.",
		remedy: "What is of different types is never the same. Where a record states the wrong type, correct the record.",
		exitCode: 2,
		httpStatus: 400,
	},
	JUDGEMENT_INVALID: {
		message: "{place} is not a judgement: {reason}.",
		remedy: "Write a line such as {example}; the other lines were taken up.",
		exitCode: 1,
		httpStatus: 400,
	},
	NOT_UNITED: {
		message: "There is no judgement to take back between {left} and {right}: {reason}.",
		remedy:
			"`coopgraph identity explain {left} {right}` says what is decided of them, `coopgraph identity split ID` takes one out of all that it was united with.",
		exitCode: 2,
		httpStatus: 400,
	},
	PROPOSAL_NOT_FOUND: {
		message: "{found} is the id of nothing that waits for review, nor the beginning of exactly one such id: {reason}.",
		remedy: "`coopgraph review` lists what waits, each with its id.",
		exitCode: 2,
		httpStatus: 404,
	},
	RUN_NOT_FOUND: {
		message: "There is no import run {found}.{suggestion}",
		remedy: "`coopgraph runs` lists them, the latest first.",
		exitCode: 2,
		httpStatus: 404,
	},
	SOURCE_NOT_FOUND: {
		message: "There is no source {found} in the graph.{suggestion}",
		remedy: "`coopgraph status` lists the sources.",
		exitCode: 2,
		httpStatus: 404,
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
