/**
 * Holds imports to the table of rooms in docs/ARCHITECTURE.md, those of types included: a room may import from the rooms
 * above it, or only from those that its row names. `npm run imports`, or of another folder: `tsx scripts/checkImports.ts FOLDER`; circles are Biome's.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";

interface Room {
	readonly folder: string;
	/** Undefined: all above it. */
	readonly only: readonly string[] | undefined;
}

/** `| src/api/ | what is in it | only: web, edtf |` */
const ROW = /^\| `(src\/[\w/]+)\/`\s*\|[^|]*\|([^|]*)\|/gm;

function readRooms(table: string): readonly Room[] {
	return [...table.matchAll(ROW)].map(([, folder = "", note = ""]) => {
		const only = /only (.+)/.exec(note.replaceAll("`", ""))?.[1];
		return { folder, only: only?.split(",").map((name) => `src/${name.trim()}`) };
	});
}

/** The room with the longest name, so that a folder in a folder can be a room of its own. */
function roomOf(rooms: readonly Room[], file: string): number {
	const lengths = rooms.map(({ folder }) => (file.startsWith(`${folder}/`) ? folder.length : -1));
	const longest = Math.max(...lengths);
	return longest < 0 ? -1 : lengths.indexOf(longest);
}

function listImports(file: string, text: string): string[] {
	const { module } = parseSync(file, text);
	const named = [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)];
	const modules = named.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []);
	const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1));
	return [...new Set([...modules, ...dynamic])]
		.filter((path) => path.startsWith("."))
		.map((path) => normalize(join(dirname(file), path)));
}

function findFault(rooms: readonly Room[], file: string, imported: string): string | undefined {
	const [from, to] = [roomOf(rooms, file), roomOf(rooms, imported)];
	const room = rooms[from];
	// What lies in src itself opens the rooms; what lies outside of it is data.
	if (dirname(file) === "src" || !imported.startsWith("src/") || from === to) return undefined;
	if (!room) return `${file}: its folder is not listed in docs/ARCHITECTURE.md`;
	const target = rooms[to]?.folder;
	const isAllowed = target !== undefined && (room.only ? room.only.includes(target) : to < from);
	return isAllowed ? undefined : `${file} imports ${imported}, but ${room.folder} may not import ${target ?? "it"}`;
}

const [folder = "."] = process.argv.slice(2);
process.chdir(folder);
const rooms = readRooms(readFileSync("docs/ARCHITECTURE.md", "utf8"));
const files = readdirSync("src", { recursive: true, encoding: "utf8" })
	.filter((path) => /\.(?:tsx?|mjs)$/.test(path))
	.map((path) => join("src", path))
	.sort();
const faults = files.flatMap((file) =>
	listImports(file, readFileSync(file, "utf8")).flatMap((imported) => findFault(rooms, file, imported) ?? []),
);
for (const fault of faults) console.error(fault);
if (faults.length > 0) console.error("Imports run one way: see the table of folders in docs/ARCHITECTURE.md.");
process.exitCode = faults.length > 0 || files.length === 0 ? 1 : 0;
