import { fileURLToPath } from "node:url";

/** A path inside the checkout, wherever the command was called from. */
export function projectPath(path: string): string {
	return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
