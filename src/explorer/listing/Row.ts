import type { ListingQuery } from "../api/documents.ts";

/** An entity with what tells it from others. */
export type Row = ListingQuery["listing"]["rows"][number];
