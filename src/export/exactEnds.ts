const EXACT = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/;

/** The ends of an EDTF date that are a day, a month or a year, and neither vague, nor a season, nor open. */
export function exactEnds(edtf: string): { readonly first: string | undefined; readonly last: string | undefined } {
	const [first = "", last = first] = edtf.split("/");
	return { first: EXACT.test(first) ? first : undefined, last: EXACT.test(last) ? last : undefined };
}
