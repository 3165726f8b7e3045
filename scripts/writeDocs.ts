/** `npm run docs`: rewrites the documents that are made from the code. */
import { writeFileSync } from "node:fs";
import { errorsDocument } from "./errorsDocument.ts";
import { recordsDocument } from "./recordsDocument.ts";

const DOCUMENTS = { "docs/errors.md": errorsDocument, "docs/records.md": recordsDocument } as const satisfies Record<
	string,
	() => string
>;

for (const [path, write] of Object.entries(DOCUMENTS)) writeFileSync(new URL(`../${path}`, import.meta.url), write());
