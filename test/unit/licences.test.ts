/** What is handed on with the product, on the server and in its pages, is under licences that docs/licences.md names. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface LockedPackage {
	readonly license?: string;
	readonly dev?: boolean;
	readonly devOptional?: boolean;
	readonly dependencies?: Readonly<Record<string, string>>;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(ROOT + path, "utf8");
const { packages } = JSON.parse(read("package-lock.json")) as { packages: Readonly<Record<string, LockedPackage>> };

/** Where Node finds a package that another one names: beside it, or in a folder above. */
function find(name: string, from: string): string {
	const own = `${from === "" ? "" : `${from}/`}node_modules/${name}`;
	if (packages[own] || from === "") return own;
	return find(name, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))));
}

const listSources = (folder: string) =>
	readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
		.filter((name) => /\.tsx?$|\.css$/.test(name))
		.map((name) => folder + name);

/** The packages of which Vite makes the pages, with all that they are made of. */
function listPagePackages(): Set<string> {
	const files = ["explorer", "playground", "shared"].flatMap((folder) => listSources(`src/${folder}/`));
	const imports = files.flatMap((path) =>
		[...read(path).matchAll(/(?:from|import\(?) ?"((?:@[\w.-]+\/)?[a-z][\w.-]*)/g)].map(([, name = ""]) => name),
	);
	const reached = new Set<string>();
	const visit = (path: string) => {
		const found = packages[path];
		if (!found || reached.has(path)) return;
		reached.add(path);
		for (const name of Object.keys(found.dependencies ?? {})) visit(find(name, path));
	};
	for (const name of imports) visit(find(name, ""));
	return reached;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

test("every package that ships has a licence that is named", () => {
	const document = read("docs/licences.md");
	const accepted = new Set([...document.matchAll(/^\| `([^`]+)` \|/gm)].map(([, licence]) => licence));
	const excepted = new Set([...document.matchAll(/^\| \[`([^`]+)`\]/gm)].map(([, name]) => name));
	const onServer = Object.keys(packages).filter(
		(path) => path !== "" && !packages[path]?.dev && !packages[path]?.devOptional,
	);
	const shipped = [...new Set([...onServer, ...listPagePackages()])];
	expect(shipped.length).toBeGreaterThan(300);
	expect(
		shipped
			.filter((path) => !accepted.has(packages[path]?.license) && !excepted.has(nameOf(path)))
			.map((path) => `${nameOf(path)}: ${packages[path]?.license}`),
	).toEqual([]);
});
