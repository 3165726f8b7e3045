/** What can be exported, as `GET /export` tells it. */
export interface ExportChoices {
	readonly formats: readonly { readonly name: string; readonly address: string; readonly summary: string }[];
	/** Parameters of the address, each with what it means. */
	readonly parameters: Readonly<Record<string, string>>;
	/** Those of them that take the id of an entity, with its type. */
	readonly scopes: readonly { readonly parameter: string; readonly type: string }[];
}
