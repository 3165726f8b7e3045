/** A small page about one entity, for the frame in which OpenRefine shows it. Whatever a source says is text in it. */
import { dateInWords } from "../edtf/dateInWords.ts";
import type { GraphModel, Property } from "../model/GraphModel.ts";
import { listRelationFields } from "../model/relationFields.ts";
import { restoreValue } from "../model/values/readValue.ts";
import { escapeHtml } from "../shared/escapeHtml.ts";
import { toLabel } from "./graphProperties.ts";
import type { Preview, PreviewFact } from "./readPreview.ts";

export function previewPage(model: GraphModel, { name, type, aliases, facts }: Preview): string {
	const also = aliases.length === 0 ? "" : `<p class="also">also ${escapeHtml(aliases.slice(0, 4).join(" · "))}</p>`;
	const rows = facts.map((fact) => tellFact(model, type, fact));
	return page(
		name,
		`<p class="kind">${escapeHtml(type)}</p><h1>${escapeHtml(name)}</h1>${also}<dl>${rows.join("")}</dl>`,
	);
}

function tellFact(model: GraphModel, type: string, { property, relation, forward, value, quote, source }: PreviewFact) {
	const known = property === null ? undefined : model.entities.get(type)?.properties.get(property);
	const fields = listRelationFields(model, type).filter((field) => field.relation === relation);
	const field = fields.find((one) => one.forward === forward);
	const label = toLabel(field?.name ?? property ?? relation ?? "");
	const said =
		quote === null ? "" : `<q>${escapeHtml(quote)}</q>${source === null ? "" : ` <cite>${escapeHtml(source)}</cite>`}`;
	return `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(sayValue(known, value))}${said === "" ? "" : `<small>${said}</small>`}</dd>`;
}

function sayValue(property: Property | undefined, value: string): string {
	if (property?.edtf) return dateInWords(value, "en-GB");
	if (property && isPoint(property)) return Object.values(restoreValue(property.value, value) ?? {}).join(", ");
	return property?.value.kind === "enum" ? value.toLowerCase().replaceAll("_", " ") : value;
}

function isPoint({ value }: Property): boolean {
	return value.kind === "scalar" && value.scalar === "Point";
}

function page(title: string, content: string): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
	body { font: .8125rem/1.4 system-ui, sans-serif; margin: .6rem; color: #1c2733; background: #fff; overflow-wrap: anywhere; }
	h1 { font-size: 1rem; margin: 0; }
	p { margin: 0; } .kind, .also, small { color: #55606e; }
	dl { margin: .5rem 0 0; } dt { font-weight: 600; margin-top: .35rem; } dd { margin: 0; }
	small { display: block; } cite::before { content: "— "; }
	@media (prefers-color-scheme: dark) { body { background: #14191f; color: #dfe6ee; } .kind, .also, small { color: #9aa7b5; } }
</style>
</head>
<body>${content}</body>
</html>
`;
}
