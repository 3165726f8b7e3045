/** What goes wrong with files, in words that say what to do. */
const WORDS: Readonly<Record<string, string>> = {
	EACCES: "you may not write there",
	EPERM: "you may not write there",
	EDQUOT: "no room is left on its disk for you",
	EISDIR: "it is a folder",
	ENOENT: "the folder that it should be in does not exist",
	ENOSPC: "no room is left on its disk",
	ENOTDIR: "a part of its path is no folder",
	EROFS: "nothing can be written there",
};

/** Why a file could not be written; the system's own words where there are none here. */
export function describeWriteFailure(cause: unknown): string {
	return WORDS[codeOf(cause)] ?? (cause instanceof Error ? cause.message : String(cause));
}

export function isDiskFull(cause: unknown): boolean {
	return ["ENOSPC", "EDQUOT"].includes(codeOf(cause));
}

function codeOf(cause: unknown): string {
	return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
