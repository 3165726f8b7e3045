import type { GraphModel } from "../GraphModel.ts";
import { readModelFiles } from "./modelFiles.ts";
import { readGraphModel } from "./readGraphModel.ts";

/** The model of a checkout, by default this one. Throws MODEL_INVALID. */
export function readModel(root?: string): GraphModel {
	return readGraphModel(readModelFiles(root));
}
