/** Builds the pages that the server hands out: `--mode explorer` into dist/explorer, `--mode playground` likewise. */
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import * as documents from "./src/explorer/api/documents.ts";

export default defineConfig(({ mode }) => (mode === "playground" ? playgroundPage() : explorerPage()));

function explorerPage(): UserConfig {
	return {
		...commonSettings("explorer", "/"),
		plugins: [documentsListed(), compressed(outputOf("explorer"))],
	};
}

function playgroundPage(): UserConfig {
	const common = commonSettings("playground", "/playground/");
	return {
		...common,
		plugins: [editorPreloaded(), fontsAsFiles(), compressed(outputOf("playground"))],
		worker: { format: "es" },
		// The editor is one large chunk by nature.
		build: { ...common.build, chunkSizeWarningLimit: 6_000 },
	};
}

function commonSettings(page: string, base: string): UserConfig {
	return {
		root: fileURLToPath(new URL(`src/${page}`, import.meta.url)),
		base,
		logLevel: "warn",
		build: {
			outDir: outputOf(page),
			emptyOutDir: true,
			// Nothing as a data: address, so that the Content-Security-Policy need not allow any.
			assetsInlineLimit: 0,
			target: "es2022",
			// "use client" in libraries means nothing here.
			rolldownOptions: { checks: { moduleLevelDirective: false } },
		},
	};
}

function outputOf(page: string): string {
	return fileURLToPath(new URL(`dist/${page}/`, import.meta.url));
}

/** GraphiQL asks for its editor only when it runs; told by the page itself, a browser fetches both at the same time. */
function editorPreloaded(): Plugin {
	return {
		name: "editor-preloaded",
		apply: "build",
		transformIndexHtml: {
			order: "post",
			handler(html, { bundle = {} }) {
				const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
				const editor = chunks.filter(({ facadeModuleId }) =>
					/monaco-graphql\/esm\/(monaco-editor|lite)\.js$/.test(facadeModuleId ?? ""),
				);
				const names = new Set(editor.flatMap(({ fileName, imports }) => [fileName, ...imports]));
				return [...names]
					.filter((name) => !html.includes(name))
					.map((name) => ({
						tag: "link",
						attrs: { rel: "modulepreload", crossorigin: true, href: `/playground/${name}` },
						injectTo: "head",
					}));
			},
		},
	};
}

/** GraphiQL's style sheet carries its fonts inside it. As files, a browser fetches only those that a page needs. */
function fontsAsFiles(): Plugin {
	const DATA = /url\(["']?data:font\/(ttf|woff2?);base64,([A-Za-z0-9+/=]+)["']?\)/g;
	return {
		name: "fonts-as-files",
		apply: "build",
		generateBundle(_options, bundle) {
			for (const sheet of Object.values(bundle)) {
				if (sheet.type !== "asset" || !sheet.fileName.endsWith(".css")) continue;
				sheet.source = sheet.source.toString().replace(DATA, (_match, ending: string, base64: string) => {
					const source = Buffer.from(base64, "base64");
					const name = `font-${createHash("sha256").update(source).digest("hex").slice(0, 12)}.${ending}`;
					this.emitFile({ type: "asset", fileName: `assets/${name}`, source });
					return `url(${name})`;
				});
			}
		},
	};
}

/** The queries of the page beside it: all that a locked server answers but the saved questions. */
function documentsListed(): Plugin {
	return {
		name: "documents-listed",
		apply: "build",
		generateBundle() {
			const source = JSON.stringify(Object.values(documents));
			this.emitFile({ type: "asset", fileName: "documents.json", source });
		},
	};
}

/** Beside each text its gzip form: the server compresses nothing while it answers. */
function compressed(output: string): Plugin {
	return {
		name: "compressed",
		apply: "build",
		async closeBundle() {
			const names = await readdir(output, { recursive: true });
			const texts = names.filter((name) => /\.(js|css|html|svg)$/.test(name)).map((name) => join(output, name));
			await Promise.all(
				texts.map(async (path) => writeFile(`${path}.gz`, await promisify(gzip)(await readFile(path)))),
			);
		},
	};
}
