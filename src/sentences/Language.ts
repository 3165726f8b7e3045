/** The languages that schema.graphql has words in. */
export type Language = "DE" | "EN";

export const LOCALES = { EN: "en-GB", DE: "de-DE" } as const satisfies Record<Language, string>;
