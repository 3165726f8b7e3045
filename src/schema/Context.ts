import type { InterfaceTypeDefinitionNode } from "graphql";
import type { Audience } from "../model/Audience.ts";
import type { GraphModel } from "../model/GraphModel.ts";

/** What a model's schema is completed with. */
export interface Context {
	readonly model: GraphModel;
	readonly audience: Audience;
	readonly interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>;
	/** Directives of our own: they are understood by now, and no part of the API. */
	readonly ownDirectives: ReadonlySet<string>;
	/** Types that hold the properties of a relation. */
	readonly propertyTypes: ReadonlySet<string>;
	/** Enums that only those directives use. */
	readonly ownEnums: ReadonlySet<string>;
}
