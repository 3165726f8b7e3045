/** How sure each detail of a relation is: its claims say different things, in different ways. */
import type { GraphModel, Property } from "../../model/GraphModel.ts";
import type { ApiContext } from "../ApiContext.ts";
import type { FoundHop } from "../analysis/findPaths.ts";

interface StatedClaim {
	readonly modality: string;
	readonly qualifiers: Readonly<Record<string, unknown>>;
}

export async function readDetailModality(
	{ read }: Pick<ApiContext, "read">,
	model: GraphModel,
	hops: readonly FoundHop[],
): Promise<(hop: FoundHop, property: Property) => string | undefined> {
	const ids = [...new Set(hops.flatMap(({ properties }) => properties.claimIds))];
	const claims = await read(async (transaction) => {
		const found = await transaction.run(READ_CLAIMS, { ids });
		return new Map(
			found.records.map((record) => [
				record.get("id") as string,
				toClaim(record.get("modality"), record.get("stated")),
			]),
		);
	});
	const order = model.enums.get("Modality") ?? [];
	return (hop, property) => {
		const stating = hop.properties.claimIds.flatMap((id) => {
			const claim = claims.get(id);
			return claim && states(claim, property, hop.properties[property.name]) ? [claim.modality] : [];
		});
		return order.find((modality) => stating.includes(modality));
	};
}

const READ_CLAIMS = `
	UNWIND $ids AS id
	MATCH (claim:Claim {id: id})
	RETURN id, claim.modality AS modality, claim.qualifiers AS stated`;

function toClaim(modality: string, stated: string): StatedClaim {
	return { modality, qualifiers: JSON.parse(stated) as StatedClaim["qualifiers"] };
}

/** What is united from several claims is said by each of them. */
function states({ qualifiers }: StatedClaim, { name, role }: Property, shown: unknown): boolean {
	const stated = qualifiers[role.kind === "derived" ? role.of : name];
	return stated !== undefined && (Array.isArray(shown) ? shown.includes(stated) : stated === shown);
}
