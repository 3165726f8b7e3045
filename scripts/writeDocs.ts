/** `npm run docs`: rewrites the documents that are made from the code. */
import { writeFileSync } from "node:fs";
import { cookbookDocument } from "./cookbookDocument.ts";
import { calibrationDocument } from "./drawCalibration.ts";
import { graphDocument } from "./drawGraph.ts";
import { errorsDocument } from "./errorsDocument.ts";
import { explorerDocuments } from "./explorerDocuments.ts";
import { recordsDocument } from "./recordsDocument.ts";

const DOCUMENTS = {
	"docs/cookbook.md": cookbookDocument,
	"docs/errors.md": errorsDocument,
	"docs/graph.svg": graphDocument,
	"docs/identity-calibration.svg": calibrationDocument,
	"docs/records.md": recordsDocument,
	"src/explorer/api/documents.ts": explorerDocuments,
} as const satisfies Record<string, () => string | Promise<string>>;

for (const [path, write] of Object.entries(DOCUMENTS))
	writeFileSync(new URL(`../${path}`, import.meta.url), await write());
