import { escapeXml } from "../../shared/escapeXml.ts";

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
