/**
 * From sums of weights to scores: a logistic curve fitted to two thirds of the labelled pairs
 * (`npx tsx scripts/calibrateIdentity.ts`); docs/identity-calibration.svg shows how well it fits.
 */
export const CALIBRATION = { slope: 1.14, offset: -1.14 } as const;

/** From this score on two are proposed as the same: the least at which 99 of 100 such proposals were right. */
export const LEAST_SAME = 0.9;

/** Up to this score they are proposed as different; that one name is a part of the other is not enough. */
export const MOST_DIFFERENT = 0.03;
