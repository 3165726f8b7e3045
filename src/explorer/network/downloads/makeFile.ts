/** Files of what is shown, and of nothing else. */

import { readPalette } from "../../downloads/palette.ts";
import type { EntityType } from "../../model/useModel.ts";
import { boxAround, grow, nodeBox } from "../../picture/geometry.ts";
import type { Speech } from "../../words/Speech.ts";
import type { Shown } from "../filterNetwork.ts";
import { drawNetwork } from "../picture/drawNetwork.ts";
import type { Places } from "../picture/placeNodes.ts";
import { paintPng } from "./paintPng.ts";
import { writeEdges, writeNodes } from "./writeCsv.ts";
import { writeGexf } from "./writeGexf.ts";
import { writeSvg } from "./writeSvg.ts";

export interface Source {
	readonly shown: Shown;
	readonly places: Places;
	readonly model: ReadonlyMap<string, EntityType>;
	/** For the marks of relations in the picture. */
	readonly speech: Speech;
}

export type FileKind = "png" | "svg" | "gexf" | "nodes.csv" | "edges.csv";

const MARGIN = 24;

export async function makeFile(kind: FileKind, { shown, places, model, speech }: Source): Promise<Blob> {
	if (kind === "gexf") return new Blob([writeGexf(shown, places)], { type: "application/gexf+xml" });
	if (kind === "nodes.csv") return new Blob([writeNodes(shown)], { type: "text/csv" });
	if (kind === "edges.csv") return new Blob([writeEdges(shown)], { type: "text/csv" });
	const drawing = drawNetwork({ ...shown, places, zoom: 1, named: shown.nodes.length, model });
	const box = grow(boxAround(drawing.nodes.map(({ node, at }) => nodeBox(node.name, at))), MARGIN);
	if (kind === "png") return paintPng(drawing, box, readPalette());
	return new Blob([writeSvg(drawing, box, readPalette(), speech)], { type: "image/svg+xml" });
}
