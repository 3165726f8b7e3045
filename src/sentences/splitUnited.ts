import type { FoundHop } from "../graph/FoundHop.ts";
import type { Property, RelationType } from "../model/GraphModel.ts";
import { listSlots, type Phrase } from "./Phrase.ts";
import { TIME } from "./readPhrases.ts";

/**
 * What the model unites comes from several claims, the other details from one. In one clause a role that one source states
 * would stand beside the capacity that another gives; so where a phrase tells details, it tells them with the value of the same
 * claim, and the values of others in a clause without details.
 */
export function splitUnited({ properties }: RelationType, phrase: Phrase, hop: FoundHop): readonly FoundHop[] {
	const all = [...properties.values()];
	const union = all.find(({ role }) => role.kind === "derived" && role.as === "union");
	if (union?.role.kind !== "derived") return [hop];
	const { of } = union.role;
	const own = hop.properties[of];
	const others = ((hop.properties[union.name] ?? []) as readonly string[]).filter((value) => value !== own);
	const details = all.filter(({ role, name }) => role.kind === "stated" && name !== of);
	const told = new Set(listSlots(phrase).map(({ name }) => name));
	const isTold = ({ name, edtf }: Property) => told.has(name) || (edtf?.bounds !== undefined && told.has(TIME));
	const isStated = (value: unknown) => value !== undefined && value !== null;
	const hasDetails = details.some((detail) => isTold(detail) && isStated(hop.properties[detail.name]));
	if (others.length === 0 || !hasDetails) return [hop];
	const withDetails = { ...hop.properties, [union.name]: isStated(own) ? [own] : [] };
	const without = Object.fromEntries(details.map(({ name }) => [name, undefined]));
	return [
		{ ...hop, properties: withDetails },
		{ ...hop, properties: { ...hop.properties, ...without, [of]: others[0], [union.name]: others } },
	];
}
