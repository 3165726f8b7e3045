import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";
import type { LocalPaths } from "../home/LocalPaths.ts";

/** The folders of a fetched Neo4j. APOC lies apart, because the server loads procedures from a folder of their own. */
export function jarFolders(root: string): { readonly lib: string; readonly plugins: string } {
	return { lib: join(root, "lib"), plugins: join(root, "plugins") };
}

/** The folder gets its name when it is complete, so that it being there is enough. */
export async function areJarsFetched({ jars }: LocalPaths): Promise<boolean> {
	return access(jars).then(
		() => true,
		() => false,
	);
}

/**
 * APOC must be on the class path too, and before the rest: the server injects APOC's own components and finds them only
 * there.
 */
export function classPath({ jars }: LocalPaths): string {
	const { lib, plugins } = jarFolders(jars);
	return [join(plugins, "*"), join(lib, "*")].join(delimiter);
}
