import anyAscii from "any-ascii";

/** An id that a person can read, from the title and the date; the hash tells apart those that have neither. */
export function documentId(title: string | undefined, published: string | undefined, hash: string): string {
	const words = slug(title ?? "", 60);
	const date = /^\d{4}(?:-\d\d){0,2}$/.test(published ?? "") ? published : undefined;
	const parts = [words === "" ? "document" : words, date ?? hash.slice(0, 8)];
	return parts.join("-");
}

/** Small Latin letters, digits and hyphens; cut at a word. */
export function slug(text: string, length: number): string {
	const german = text.toLowerCase().replace(/[äöü]/g, (letter) => `${letter.normalize("NFD").charAt(0)}e`);
	const words = anyAscii(german)
		.toLowerCase()
		.replace(/['’]/g, "")
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== "");
	let found = "";
	for (const word of words) {
		if (found !== "" && found.length + word.length >= length) break;
		found += (found === "" ? "" : "-") + word.slice(0, length);
	}
	return found;
}
