import type { ServerResponse } from "node:http";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";

export interface ReaderLimits {
	/** For all of the export; ten minutes unless given. */
	readonly limitMs?: number;
	/** A reader who takes fewer bytes than these in this time, while there are more, holds up others. */
	readonly leastBytes?: number;
	readonly withinMs?: number;
}

const LIMIT_MS = 600_000;
/** 3 KB a second. */
const LEAST_BYTES = 65_536;
const WITHIN_MS = 20_000;

/**
 * Aborted when nobody takes what is sent: the client hangs up, or is so slow that it holds a slot for nothing. What was
 * begun to be sent is then cut off; before that, it is answered with the error.
 */
export function readerSignal(
	response: ServerResponse,
	{ limitMs = LIMIT_MS, leastBytes = LEAST_BYTES, withinMs = WITHIN_MS }: ReaderLimits = {},
): AbortSignal {
	const end = new AbortController();
	const cut = (reason: string) => {
		end.abort(new CoopgraphError("EXPORT_TOO_SLOW", { reason }));
		if (response.headersSent) response.destroy();
	};
	const late = setTimeout(() => cut(`it took longer than ${limitMs / 1_000} s`), limitMs);
	let takenBefore = 0;
	const look = setInterval(() => {
		const taken = response.socket?.bytesWritten ?? 0;
		if (response.writableNeedDrain && taken - takenBefore < leastBytes) {
			cut(`fewer than ${leastBytes} bytes of it were taken in ${withinMs / 1_000} s`);
		}
		takenBefore = taken;
	}, withinMs);
	response.once("close", () => {
		clearTimeout(late);
		clearInterval(look);
		if (!response.writableFinished) end.abort(new CoopgraphError("REQUEST_ABANDONED", {}));
	});
	return end.signal;
}
