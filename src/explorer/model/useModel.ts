import { MODEL } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";

export interface EntityType {
	readonly name: string;
	readonly description: string;
	/** What the schema says of its properties. */
	readonly fields: ReadonlyMap<string, string>;
	/** Its place among all types, from which follow its shape and colour. */
	readonly place: number;
}

const NONE: ReadonlyMap<string, EntityType> = new Map();

/** The types of entities in the order of the schema, as the API describes itself; empty until it has answered. */
export function useModel(): ReadonlyMap<string, EntityType> {
	const { answer } = useAnswer(MODEL, {});
	const types = answer?.__type?.possibleTypes;
	return types ? readTypes(types) : NONE;
}

type Described = { readonly name: string | null; readonly description: string | null };
type Types = ReadonlyArray<Described & { readonly fields: readonly Described[] | null }>;

let last: { readonly types: Types; readonly read: ReadonlyMap<string, EntityType> } | undefined;

/** The same answer is read once. */
function readTypes(types: Types): ReadonlyMap<string, EntityType> {
	if (last?.types !== types)
		last = { types, read: new Map(types.map((type, place) => [type.name ?? "", toType(type, place)])) };
	return last.read;
}

function toType({ name, description, fields }: Types[number], place: number): EntityType {
	const described = (fields ?? []).map((field): [string, string] => [field.name ?? "", field.description ?? ""]);
	return { name: name ?? "", description: description ?? "", fields: new Map(described), place };
}
