import { requestError } from "../requestError.ts";

/** The number, if it lies within these bounds. Throws COUNT_OUT_OF_RANGE: how far a query may reach is stated in its description. */
export function getCount(name: string, found: unknown, [least, most]: readonly [number, number]): number {
	if (typeof found === "number" && Number.isInteger(found) && found >= least && found <= most) return found;
	throw requestError("COUNT_OUT_OF_RANGE", { name, found: String(found), least: String(least), most: String(most) });
}
