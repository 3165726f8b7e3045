/** What is known of an entity, in the form in which two are compared. */
import type { Json } from "../model/ids.ts";

export interface Profile {
	readonly id: string;
	/** An entity type of the model. */
	readonly type: string;
	/** The one that is shown first. */
	readonly names: readonly ProfileName[];
	/** Values by property, as the model types them; no names, no derived dates. */
	readonly properties: Readonly<Record<string, Json>>;
	readonly relations: readonly ProfileRelation[];
}

export interface ProfileName {
	readonly value: string;
	/** BCP 47. */
	readonly lang?: string | undefined;
	/** ISO 15924. */
	readonly script?: string | undefined;
	/** A value of the model's enum of kinds of name. */
	readonly kind?: string | undefined;
	readonly since?: string | undefined;
	readonly until?: string | undefined;
}

export interface ProfileRelation {
	readonly relation: string;
	readonly forward: boolean;
	readonly end: { readonly id?: string | undefined; readonly type?: string | undefined; readonly name: string };
	/** Stated details: title, since, … */
	readonly qualifiers: Readonly<Record<string, Json>>;
}
