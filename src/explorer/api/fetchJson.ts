import { ApiError } from "./ApiError.ts";

/** What an address of our own server gives; null where there is no such address. Throws an ApiError. */
export async function fetchJson<Answer>(address: string, signal: AbortSignal): Promise<Answer | null> {
	const response = await fetch(address, { headers: { accept: "application/json" }, signal }).catch(() => {
		throw signal.aborted ? signal.reason : new ApiError({ kind: "unreachable" });
	});
	if (response.status === 404) return null;
	if (!response.ok) throw new ApiError({ kind: response.status >= 502 ? "unreachable" : "failed" });
	return (await response.json()) as Answer;
}
