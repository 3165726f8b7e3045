import type { ExportFormat } from "./ExportFormat.ts";
import { bibtex } from "./formats/bibtex.ts";
import { csl } from "./formats/csl.ts";
import { csv } from "./formats/csv.ts";
import { ftm } from "./formats/ftm.ts";
import { gexf } from "./formats/gexf.ts";
import { graphml } from "./formats/graphml.ts";
import { jsonl } from "./formats/jsonl.ts";
import { jsonld } from "./formats/jsonld.ts";
import { ris } from "./formats/ris.ts";
import { turtle } from "./formats/turtle.ts";

/** Every format by its name. */
export const FORMATS: Readonly<Record<string, ExportFormat>> = {
	jsonl,
	csv,
	graphml,
	gexf,
	turtle,
	jsonld,
	ftm,
	bibtex,
	ris,
	csl,
};
