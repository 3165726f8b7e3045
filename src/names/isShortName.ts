import type { Naming } from "../model/GraphModel.ts";
import { readPersonName } from "./readPersonName.ts";

/** Says less than a name: a family name alone, perhaps with an initial; letters that stand for words. */
export function isShortName(naming: Naming, name: string): boolean {
	if (naming === "PERSON") {
		const [parts = []] = readPersonName(name).variants;
		return parts.filter(({ isInitial }) => !isInitial).length < 2;
	}
	const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
	return /^[\p{L}\p{N}&]{2,8}$/u.test(name) && capitals >= 2 && capitals * 2 >= name.length;
}
