/** The name of the file with a source's text: an id may hold characters that lead to another folder. */
export function textFileName(id: string): string {
	return `${id.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^\.+/, "")}.txt`;
}
