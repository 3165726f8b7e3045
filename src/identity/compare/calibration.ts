/**
 * From sums of weights to scores: a logistic curve fitted to two thirds of the labelled pairs
 * (`npx tsx scripts/calibrateIdentity.ts`, which also draws docs/identity-calibration.svg).
 */
export const CALIBRATION = { slope: 1.15, offset: -1.15 } as const;

/** From this score on two are proposed as the same: the least at which 99 of 100 such proposals were right. */
export const LEAST_SAME = 0.9;

/** Up to this score they are proposed as different. */
export const MOST_DIFFERENT = 0.1;
