/** What the service can do, as the Reconciliation Service API 0.2 has it. */
import type { GraphModel } from "../model/GraphModel.ts";
import { MOST_QUERIES } from "./readQueries.ts";
import { listTypes } from "./suggest.ts";

/** Pixels. */
const PREVIEW_SIZE = { width: 430, height: 320 } as const;

/** `origin`: under which the client reaches this server. */
export function createManifest(model: GraphModel, origin: string): object {
	const service_url = origin;
	const suggest = (kind: string) => ({ service_url, service_path: `/reconcile/suggest/${kind}` });
	return {
		versions: ["0.2"],
		name: "Cooperation graph",
		identifierSpace: `${origin}/?view=entity&id=`,
		schemaSpace: `${origin}/schema/records.json`,
		documentation: `${origin}/`,
		defaultTypes: listTypes(model),
		view: { url: `${origin}/?view=entity&id={{id}}` },
		preview: { url: `${origin}/reconcile/preview?id={{id}}`, ...PREVIEW_SIZE },
		suggest: { entity: suggest("entity"), type: suggest("type"), property: suggest("property") },
		extend: { propose_properties: { service_url, service_path: "/reconcile/properties" }, property_settings: [] },
		batchSize: MOST_QUERIES,
	};
}
