import { CATALOGUE, type ErrorEntry } from "../src/errors/catalogue.ts";

/** docs/errors.md, made from the catalogue; test/unit/errors holds the file against it. */
export function errorsDocument(): string {
	const entries = Object.entries(CATALOGUE) as [string, ErrorEntry][];
	const section = ([code, { message, remedy, exitCode, httpStatus }]: [string, ErrorEntry]) =>
		`### ${code}\n${message}\n\n*What to do:* ${remedy}\n\nExit code ${exitCode}, HTTP status ${httpStatus}.\n`;
	return `# Errors

Made from \`src/errors/catalogue.ts\` by \`npm run docs\`. Words in braces are filled in where the error is raised. Errors of
records (exit code 1) name one line of a file; the other lines go in. Codes are never reused.

${entries.map(section).join("\n")}`;
}
