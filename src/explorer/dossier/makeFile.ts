import { ask } from "../api/ask.ts";
import { DOSSIER_SOURCES, NAMES, STATEMENTS } from "../api/documents.ts";
import { mayBeId } from "../model/useNames.ts";
import type { Speech } from "../words/Speech.ts";
import { type DossierParts, layDossier } from "./layDossier.ts";
import { writeHtml } from "./writeHtml.ts";

export type FileKind = "html" | "docx";

type Asked = Pick<DossierParts, "name" | "type" | "sections" | "shown"> & { readonly id: string };

/** A dossier of an entity: what its page says, and what the graph knows of the sources. */
export async function makeFile(kind: FileKind, { id, ...asked }: Asked, speech: Speech): Promise<Blob> {
	const { signal } = new AbortController();
	const facts = asked.sections.flatMap(({ groups }) => groups.flatMap((group) => group.facts));
	const sourceIds = new Set(facts.flatMap(({ evidence }) => evidence.map(({ source }) => source.id)));
	const mentioned = new Set(facts.flatMap(({ details }) => [...details.values()].flat().filter(mayBeId)));
	const [{ sources }, { entities }, { claimsConnection }] = await Promise.all([
		ask(DOSSIER_SOURCES, { ids: [...sourceIds] }, signal),
		ask(NAMES, { ids: [...mentioned] }, signal),
		ask(STATEMENTS, { id }, signal),
	]);
	const dossier = layDossier(
		{
			...{ ...asked, sources, total: claimsConnection.totalCount },
			names: new Map(entities.map((entity) => [entity.id, entity.name])),
			...{ address: location.href, day: new Date().toISOString().slice(0, 10) },
		},
		speech,
	);
	if (kind === "html") return new Blob([writeHtml(dossier)], { type: "text/html" });
	const { writeDocx } = await import("./writeDocx.ts");
	return writeDocx(dossier);
}
