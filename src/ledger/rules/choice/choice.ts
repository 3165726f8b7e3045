/** In which order claims are compared where the graph can show one: what the written order needs to know of the model. */
import { parseEdtf } from "../../../edtf/parseEdtf.ts";
import type { Property, RelationType } from "../../../model/GraphModel.ts";
import { type Choice, qualifiersOf, type StoredClaim } from "../AssessedClaim.ts";

/** Between values of one property. A coarser date that contains a finer one agrees with it, so the finer one is shown. */
export function choiceOf({ edtf, several }: Property): Choice {
	const coarsenessOf = edtf ? ({ value }: StoredClaim) => coarseness(value ?? "") : () => 0;
	return { coarsenessOf, develops: several === "develop" };
}

/** Between whole claims of one relation: the finest date of each counts; one without a date is vaguer than any. */
export function claimChoice({ properties }: RelationType): Choice {
	const dates = [...properties.values()].filter(({ edtf }) => edtf).map(({ name }) => name);
	if (dates.length === 0) return {};
	return {
		coarsenessOf: (claim) => {
			const stated = qualifiersOf(claim);
			const found = dates.map((name) => stated[name]).filter((date) => typeof date === "string");
			return Math.min(VAGUEST, ...found.map(coarseness));
		},
	};
}

/** Spans that count as equally precise: a day, a week, a month, a season, a year (a leap year is no vaguer), ten years. */
const STEPS = [1, 7, 31, 92, 366, 3_660];
const VAGUEST = STEPS.length + 2;

/**
 * How vague an EDTF date is, 0 being a day; one with an open end is vaguer than any other. An interval says how long
 * something takes, so that it is as vague as the vaguer of its ends: 2015-06-08/2015-06-09 is no vaguer than a day.
 */
function coarseness(edtf: string): number {
	const date = parseEdtf(edtf);
	if (!date) return STEPS.length + 1;
	const { begins, ends, earliest: first, latest: last } = date;
	return Math.max(...(edtf.includes("/") ? [begins, ends] : [{ first, last }]).map(lengthOf));
}

function lengthOf(days: { readonly first: string | undefined; readonly last: string | undefined } | undefined): number {
	if (!days?.first || !days.last) return STEPS.length + 1;
	const length = (Date.parse(days.last) - Date.parse(days.first)) / 86_400_000 + 1;
	const step = STEPS.findIndex((longest) => length <= longest);
	return step === -1 ? STEPS.length : step;
}
