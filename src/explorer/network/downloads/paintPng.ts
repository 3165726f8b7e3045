import { DASHES, DISPUTED_WIDTH, type Palette, SUPERSEDED_OPACITY } from "../../downloads/palette.ts";
import { type Box, LINE_HEIGHT, NAME_DROP, wrapName } from "../../picture/geometry.ts";
import type { NetworkEdge, NetworkNode } from "../Network.ts";
import type { Drawing } from "../picture/drawNetwork.ts";

/** Sharp on paper and on dense screens. */
const SCALE = 2;
/** Browsers draw nothing at all on a larger canvas. */
const LONGEST_SIDE = 8_000;

/** The picture as pixels. Painted, not converted: an SVG image would need a policy that lets the page load from memory. */
export async function paintPng(drawing: Drawing<NetworkNode, NetworkEdge>, box: Box, palette: Palette): Promise<Blob> {
	const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(box.width, box.height));
	const canvas = document.createElement("canvas");
	canvas.width = Math.ceil(box.width * scale);
	canvas.height = Math.ceil(box.height * scale);
	const context = canvas.getContext("2d");
	if (!context) throw new Error("This browser offers no canvas.");
	context.fillStyle = palette.surface;
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.scale(scale, scale);
	context.translate(-box.x, -box.y);
	for (const { edge, shape } of drawing.edges) {
		if (edge.disputed.length > 0) {
			context.setLineDash([]);
			context.strokeStyle = palette.warningSoft;
			context.lineWidth = DISPUTED_WIDTH;
			context.stroke(new Path2D(shape.line));
		}
		context.globalAlpha = edge.superseded ? SUPERSEDED_OPACITY : 1;
		context.strokeStyle = context.fillStyle = palette.edge;
		context.lineWidth = 1.3;
		context.setLineDash([...DASHES[edge.modality]]);
		context.stroke(new Path2D(shape.line));
		context.fill(new Path2D(shape.head));
	}
	context.globalAlpha = 1;
	context.setLineDash([]);
	for (const drawn of drawing.nodes) paintNode(context, drawn, palette);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large."))), "image/png");
	});
}

function paintNode(
	context: CanvasRenderingContext2D,
	{ node, at, radius, mark, hue }: Drawing<NetworkNode, NetworkEdge>["nodes"][number],
	palette: Palette,
): void {
	context.save();
	context.translate(at.x, at.y);
	context.save();
	context.scale(radius, radius);
	context.fillStyle = palette.hues[hue] ?? palette.ink;
	context.fill(new Path2D(mark));
	context.restore();
	context.font = '480 11.5px "Inter Variable", sans-serif';
	context.textAlign = "center";
	context.lineJoin = "round";
	context.lineWidth = 3.5;
	context.strokeStyle = palette.surface;
	context.fillStyle = palette.ink;
	for (const [index, line] of wrapName(node.name).entries()) {
		context.strokeText(line, 0, NAME_DROP + index * LINE_HEIGHT);
		context.fillText(line, 0, NAME_DROP + index * LINE_HEIGHT);
	}
	context.restore();
}
