import type { ManagedTransaction } from "neo4j-driver";
import { sendAhead } from "../../database/sendAhead.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { chooseShown } from "../rules/choice/chooseShown.ts";
import { DELETE_UNSUPPORTED_CLAIMS } from "../store/unsupportedClaims.ts";
import { readSlots, type Slot } from "./Slot.ts";
import { showSlots } from "./showSlots.ts";

/** Works out anew, from all of their claims, what the graph shows of these slots, and writes it. */
export async function projectSlots(
	transaction: ManagedTransaction,
	model: GraphModel,
	names: readonly string[],
): Promise<void> {
	const slots = await readSlots(transaction, model, names);
	await sendAhead(transaction, async (send) => {
		await send(WRITE_ASSESSMENTS, { rows: slots.flatMap((slot) => listAssessments(model, slot)) });
		await showSlots(transaction, send, slots, model);
		await send(DELETE_UNSUPPORTED_CLAIMS, { slots: names });
	});
}

/** What a claim keeps of its assessment, beside what it states. */
export interface Assessment {
	readonly id: string;
	readonly status: string;
	readonly modality: string | null;
	readonly shown: boolean;
	readonly shownBecause: string | null;
	/** Days. */
	readonly knownSince: string | null;
	readonly certainlyKnownSince: string | null;
}

export function listAssessments(model: GraphModel, { assessed, shown }: Slot): Assessment[] {
	const choices = chooseShown(model, shown);
	return assessed.map(({ claim: { id }, status, modality, knownSince, certainlyKnownSince }) => {
		const because = choices.get(id);
		const choice = { shown: because !== undefined, shownBecause: because ?? null };
		return { id, status, modality, ...choice, knownSince, certainlyKnownSince };
	});
}

const WRITE_ASSESSMENTS = `
	UNWIND $rows AS row
	MATCH (claim:Claim {id: row.id})
	SET claim += row, claim.knownSince = date(row.knownSince), claim.certainlyKnownSince = date(row.certainlyKnownSince)
	REMOVE claim:Pending, claim:SetAside, claim.setAsideBecause`;
