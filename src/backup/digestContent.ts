import { measurePart } from "../export/manifest.ts";
import { type ContentOptions, contentParts } from "./contentParts.ts";

/** SHA-256 of everything that a graph holds, file by file. */
export async function digestContent(options: ContentOptions): Promise<Readonly<Record<string, string>>> {
	const digests: Record<string, string> = {};
	for await (const part of contentParts(options)) {
		const measured = measurePart(part, ({ name, sha256 }) => {
			digests[name] = sha256;
		});
		for await (const _piece of measured.content);
	}
	return digests;
}
