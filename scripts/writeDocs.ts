/** `npm run docs`: rewrites the documents that are made from the code. */
import { mkdirSync, writeFileSync } from "node:fs";
import { codebookDocument } from "./codebookDocument.ts";
import { contactDataDocument } from "./contactDataDocument.ts";
import { calibrationDocument } from "./drawCalibration.ts";
import { graphDocument } from "./drawGraph.ts";
import { mapDocument } from "./drawMap.ts";
import { errorsDocument } from "./errorsDocument.ts";
import { explorerDocuments } from "./explorerDocuments.ts";
import { extractionDocument } from "./extractionDocument.ts";
import { queriesDocuments } from "./queriesDocument.ts";
import { recordsDocument } from "./recordsDocument.ts";

const DOCUMENTS = {
	"docs/codebook.md": codebookDocument,
	"docs/contact-data.md": contactDataDocument,
	"docs/errors.md": errorsDocument,
	"docs/extraction.md": extractionDocument,
	"docs/graph.svg": graphDocument,
	"docs/identity-calibration.svg": calibrationDocument,
	"docs/records.md": recordsDocument,
	"src/explorer/api/documents.ts": explorerDocuments,
	"src/explorer/map/picture/world.json": mapDocument,
} as const satisfies Record<string, () => string | Promise<string>>;

function writeDocument(path: string, text: string): void {
	const address = new URL(`../${path}`, import.meta.url);
	mkdirSync(new URL(".", address), { recursive: true });
	writeFileSync(address, text);
}

for (const [path, write] of Object.entries(DOCUMENTS)) writeDocument(path, await write());
for (const [path, text] of Object.entries(await queriesDocuments())) writeDocument(path, text);
