import { parseEdtf } from "./parseEdtf.ts";
import { readEdtf } from "./readEdtf.ts";

/**
 * One interval from two dates that say when something began and ended; undefined where there is none: neither is known, one
 * is itself a span or a set, or the end lies before the beginning.
 */
export function joinEnds(since: string | null, until: string | null): string | undefined {
	const [from, to] = [since === null ? OPEN : endOf(since, "from"), until === null ? OPEN : endOf(until, "to")];
	if (from === undefined || to === undefined) return undefined;
	const joined = from === to ? from : `${from}/${to}`;
	return parseEdtf(joined)?.edtf;
}

const OPEN = "..";

/** A single date as it is; of one that is open on the other side (since 2007/..), its end. */
function endOf(edtf: string, side: "from" | "to"): string | undefined {
	const date = readEdtf(edtf);
	if (date?.kind === "single") return edtf;
	const isOpenBeyond = date?.kind === "interval" && date[side === "from" ? "to" : "from"] === "open";
	return isOpenBeyond ? edtf.split("/")[side === "from" ? 0 : 1] : undefined;
}
