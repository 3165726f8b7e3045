/** Under which terms the data may be used: what LICENSE and README.md say, for people and for machines. */
export const LICENCE = {
	name: "Apache-2.0",
	url: "https://www.apache.org/licenses/LICENSE-2.0",
	terms:
		"The data is under the Apache License 2.0, like the cooperation graph itself. Coordinates and names of places come " +
		"from GeoNames (CC BY 4.0). Quotes are short quotations; the rights in the texts remain with their publishers.",
} as const;
