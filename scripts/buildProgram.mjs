/**
 * What `npm install` and `npm ci` run beside the pages: translates src/ once, into dist/program, so that no command has to.
 * Packages stay where they are; what is imported only when it is needed stays a file of its own. `--if-changed`: unless
 * the bundle is that of the sources as they stand.
 */
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, relative, sep } from "node:path";
import { build } from "esbuild";
import { COMPILED, ENTRIES, hashSources, isCurrent, MANIFEST, PROGRAM_FOLDER, ROOT } from "../bin/program.js";

/** A module goes on finding the files that lie beside it: it keeps the address that it has in src/. */
const addressesKept = {
	name: "addresses-kept",
	setup({ onLoad }) {
		onLoad({ filter: /src[\\/].*\.ts$/ }, async ({ path }) => {
			const address = JSON.stringify(relative(PROGRAM_FOLDER, path).split(sep).join("/"));
			const text = await readFile(path, "utf8");
			const contents = text.replaceAll("import.meta.url", `new URL(${address}, import.meta.url).href`);
			return { contents, loader: "ts", resolveDir: dirname(path) };
		});
	},
};

if (process.argv.includes("--if-changed") && isCurrent()) process.exit();

const files = await readdir(PROGRAM_FOLDER).catch(() => []);
const { outputs: previous = [] } = await readFile(MANIFEST, "utf8").then(JSON.parse, () => ({}));
const { metafile } = await build({
	absWorkingDir: ROOT,
	entryPoints: ENTRIES,
	outdir: PROGRAM_FOLDER,
	bundle: true,
	splitting: true,
	format: "esm",
	platform: "node",
	target: "node20",
	packages: "external",
	// Stack traces tell the line of the source.
	sourcemap: "linked",
	sourcesContent: false,
	metafile: true,
	logLevel: "warning",
	plugins: [addressesKept],
});
const sources = [...Object.keys(metafile.inputs), "scripts/buildProgram.mjs", "package-lock.json"].sort();
const outputs = Object.keys(metafile.outputs).map((path) => basename(path));
await writeFile(MANIFEST, JSON.stringify({ hash: hashSources(sources), sources, outputs }));
// What was compiled of the bundle before fits no longer.
await rm(COMPILED, { recursive: true, force: true });
// What the build before this one wrote stays: a server that it runs may need a part that it has not loaded yet.
const kept = new Set([basename(MANIFEST), ...outputs, ...previous]);
for (const file of files) if (!kept.has(file)) await rm(`${PROGRAM_FOLDER}/${file}`, { force: true });
