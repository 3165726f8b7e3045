/** Just enough XML for a stream of elements; what stands in a text can never be markup. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The tag that opens an element; attributes that are undefined are left out. */
export function openTag(name: string, attributes: Attributes = {}): string {
	return `<${name}${writeAttributes(attributes)}>`;
}

export function writeElement(name: string, attributes: Attributes, content = ""): string {
	const open = `<${name}${writeAttributes(attributes)}`;
	return content === "" ? `${open}/>` : `${open}>${content}</${name}>`;
}

function writeAttributes(attributes: Attributes): string {
	return Object.entries(attributes)
		.flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`]))
		.join("");
}

/** XML 1.0, section 2.2: most control characters and halves of surrogate pairs cannot stand in a document at all. */
export function escapeXml(text: string): string {
	return text
		.toWellFormed()
		.replace(FORBIDDEN, "\uFFFD")
		.replace(/[&<>"'\n\t\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
