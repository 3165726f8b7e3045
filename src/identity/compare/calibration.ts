import type { Naming } from "../../model/GraphModel.ts";

/**
 * From sums of weights to scores: a logistic curve fitted to two thirds of the labelled pairs and of the families of records
 * (`npx tsx scripts/calibrateIdentity.ts`); docs/identity-calibration.svg shows how well it fits.
 */
export const CALIBRATION = { slope: 0.94, offset: -0.23 } as const;

/**
 * From this score on two are proposed as the same: the least at which 99 of 100 such proposals were right. Two people may
 * have one name by chance, and bodies do not.
 */
export const LEAST_SAME: Readonly<Record<Naming, number>> = { PERSON: 0.932, BODY: 0.9, OCCASION: 0.9, TERM: 0.9 };

/** Up to this score they are proposed as different; that one name is a part of the other is not enough. */
export const MOST_DIFFERENT = 0.1;
