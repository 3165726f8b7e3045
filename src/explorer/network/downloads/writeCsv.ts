import { writeTable } from "../../downloads/writeTable.ts";
import type { Shown } from "../filterNetwork.ts";

/** All nodes, a line each. */
export function writeNodes({ nodes }: Shown): string {
	return writeTable(
		["id", "name", "type", "relations", "possiblyFrom", "possiblyUntil"],
		nodes.map(({ id, name, type, degree, possiblyFrom, possiblyUntil }) => [
			id,
			name,
			type,
			degree,
			possiblyFrom,
			possiblyUntil,
		]),
	);
}

/** All relations, a line each, with their sentences. */
export function writeEdges({ edges }: Shown): string {
	return writeTable(
		[
			"id",
			"from",
			"relation",
			"to",
			"modality",
			"superseded",
			"inferred",
			"disputed",
			"possiblyFrom",
			"possiblyUntil",
			"quotes",
			"sources",
		],
		edges.map(
			({ id, from, relation, to, modality, superseded, inferred, disputed, possiblyFrom, possiblyUntil, evidence }) => [
				id,
				from,
				relation,
				to,
				modality,
				String(superseded),
				inferred.join("\n"),
				disputed.join("\n"),
				possiblyFrom,
				possiblyUntil,
				evidence.flatMap(({ quote }) => quote ?? []).join("\n"),
				[...new Set(evidence.map(({ source }) => source.title))].join("\n"),
			],
		),
	);
}
