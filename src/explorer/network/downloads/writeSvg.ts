import { escapeXml } from "../../../shared/escapeXml.ts";
import { DASHES, DISPUTED_WIDTH, type Palette, SUPERSEDED_OPACITY } from "../../downloads/palette.ts";
import { withMarks } from "../../parts/marks/listMarks.ts";
import { type Box, LINE_HEIGHT, NAME_DROP, wrapName } from "../../picture/geometry.ts";
import type { Speech } from "../../words/Speech.ts";
import type { NetworkEdge, NetworkNode } from "../Network.ts";
import type { Drawing, DrawnEdge, DrawnNode } from "../picture/drawNetwork.ts";

/** The picture as a file of its own, in the colours of the page, every name in it. */
export function writeSvg(
	drawing: Drawing<NetworkNode, NetworkEdge>,
	box: Box,
	palette: Palette,
	speech: Speech,
): string {
	const { x, y, width, height } = box;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" font-family="Inter, sans-serif" font-size="11.5">`,
		`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.surface}"/>`,
		...drawing.edges.map((drawn) => edgeElement(drawn, palette, speech)),
		...drawing.nodes.map((drawn) => nodeElement(drawn, palette)),
		"</svg>\n",
	].join("\n");
}

function edgeElement(
	{ edge, shape }: DrawnEdge<NetworkEdge>,
	{ edge: colour, warningSoft }: Palette,
	speech: Speech,
): string {
	const dashes = DASHES[edge.modality];
	const dashed = dashes.length === 0 ? "" : ` stroke-dasharray="${dashes.join(" ")}"`;
	const opacity = edge.superseded ? ` opacity="${SUPERSEDED_OPACITY}"` : "";
	const band = `<path d="${shape.line}" fill="none" stroke="${warningSoft}" stroke-width="${DISPUTED_WIDTH}"/>`;
	return [
		`<g id="${escapeXml(edge.id)}"${opacity}><title>${escapeXml(withMarks(edge.relation, edge, speech))}</title>`,
		edge.disputed.length > 0 ? band : "",
		`<path d="${shape.line}" fill="none" stroke="${colour}" stroke-width="1.3"${dashed}/>`,
		`<path d="${shape.head}" fill="${colour}"/></g>`,
	].join("");
}

function nodeElement({ node, at, radius, mark, hue }: DrawnNode<NetworkNode>, palette: Palette): string {
	const lines = wrapName(node.name).map(
		(line, index) => `<tspan x="0" dy="${index === 0 ? 0 : LINE_HEIGHT}">${escapeXml(line)}</tspan>`,
	);
	return [
		`<g id="${escapeXml(node.id)}" transform="translate(${at.x},${at.y})"><title>${escapeXml(node.name)}</title>`,
		`<path d="${mark}" transform="scale(${radius})" fill="${palette.hues[hue]}"/>`,
		`<text y="${NAME_DROP}" text-anchor="middle" fill="${palette.ink}" stroke="${palette.surface}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${lines.join("")}</text></g>`,
	].join("");
}
