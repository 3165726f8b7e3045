/**
 * How much each observation weighs, as the natural logarithm of a likelihood ratio (Fellegi and Sunter, 1969): +2.3 makes
 * it ten times as likely that two are the same, -2.3 ten times less. Set by hand, from what can happen in documents; how
 * the sum becomes a score is calibrated on labelled pairs (docs/identity-scores.md).
 */
export const WEIGHTS = {
	name: {
		sameSpelling: 5,
		sameWords: 4.6,
		typingError: 3.6,
		countryLeftOut: 1.6,
		/** Every state has a body of such a name, or every meeting could be called so. */
		unspecific: -3.2,
		/** Never enough alone. */
		acronym: 0.4,
		acronymOfWords: 0.2,
		/** Wherever it is spelled out, it is so as one body. */
		soleAcronym: 3.2,
		/** Same acronym, same country, a subject in common: a body that was renamed. */
		renamed: 2.6,
		/** But for words that add nothing. */
		nearlySame: 4.2,
		part: -1.8,
		/** The shorter of two names says enough to be one's. */
		shortForm: 0.6,
		/** What else it is called may be what it is a part of. */
		shortOccasion: 0.2,
		/** Some words have no partner, as in a translation. */
		mostWords: 0.2,
		halfOfWords: -1.5,
		otherWords: -4.5,
		otherCountry: -6,
		otherNumber: -6,
	},
	person: {
		same: 4.6,
		samePatronymic: 1.5,
		furtherName: 3.2,
		/** Widmann, Widmann-Mauz. */
		doubleName: 1.6,
		suffix: 3.4,
		near: 1.2,
		initial: 1,
		oneNameOnly: -0.6,
		otherGivenName: -4.5,
		other: -6,
		/** Held by so many that two of the same full name are no rarity. */
		commonFamilyName: -1.6,
		otherPatronymic: -6,
		otherGeneration: -6,
	},
	property: {
		identifier: 6,
		otherIdentifier: -5,
		code: 1,
		otherCode: -6,
		kind: 0.3,
		otherKind: -2,
		number: 1.5,
		otherNumber: -3,
		amount: 1,
		otherAmount: -0.8,
		text: 0.8,
		otherText: -0.3,
		flag: -1,
		sameDate: 2.4,
		/** Of days, and a few days: an opening, and all of a meeting. */
		daysMeet: 2,
		/** A day apart, as the press and the protocol have it. */
		nextDay: 0.6,
		datesAgree: 1,
		otherDate: -4,
		otherBound: -1.6,
		near: 2,
		far: -5,
		listed: 0.6,
	},
	relation: {
		shared: 1.3,
		sharedCommon: 0.5,
		sharedMost: 3,
		sameDetail: 1,
		otherSingle: -3.5,
		other: -0.4,
	},
	/** Of two people; where the body is the same, `relation.shared` and `sameDetail` count instead. */
	post: {
		same: 2,
		sameLater: 1.2,
		sameOffice: 0.3,
		otherLater: -0.4,
		otherUndated: -0.9,
		otherThen: -2,
		otherCountry: -1.4,
		otherCountryThen: -2.4,
		generationLater: -2,
	},
} as const;

/** How much of a name's words it takes that nobody else is called so. */
export const SPECIFICITY = {
	word: 2,
	proper: 3,
	number: 1,
	place: 1.5,
	country: 1,
	body: 0.8,
	subject: 0.8,
} as const;
