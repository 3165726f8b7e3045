/** Something that a text names, and where. */
export interface Mention {
	/** From 0, in the order of finding. */
	readonly number: number;
	readonly sentence: number;
	/** Offsets into the text of the document. */
	readonly start: number;
	readonly end: number;
	readonly type: MentionType;
	/** As it would stand in a list: nominative, without an article. */
	readonly name: string;
	/** What it says besides: the ISO code of a country, an EDTF date, an ordinal. */
	readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** Types of entities that rules can find, and what is none: dates, amounts, numbers of people. */
export type MentionType =
	| "Person"
	| "Organisation"
	| "Country"
	| "Region"
	| "City"
	| "Platform"
	| "Programme"
	| "Meeting"
	| "Date"
	| "Amount"
	| "Count";

/** One before it is numbered, with offsets into its sentence. */
export type FoundMention = Omit<Mention, "number" | "sentence">;

/** Letters under which mentions stand in a marked sentence. */
export const SIGNS: Readonly<Record<MentionType, string>> = {
	Person: "P",
	Organisation: "O",
	Country: "C",
	Region: "R",
	City: "L",
	Platform: "X",
	Programme: "G",
	Meeting: "E",
	Date: "D",
	Amount: "A",
	Count: "N",
};
