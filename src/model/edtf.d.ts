/** The part of the package `edtf` that this program uses; the package brings no types. */
declare module "edtf" {
	export interface ParsedEdtf {
		readonly type: string;
		readonly edtf: string;
		/** Milliseconds since 1970; infinite where the date is open. */
		readonly min: number;
		readonly max: number;
		readonly lower?: ParsedEdtf | null;
		readonly upper?: ParsedEdtf | null;
	}
	/** Throws if the text is no EDTF date. */
	export default function parse(text: string): ParsedEdtf;
}
