import { readFileSync } from "node:fs";

let capitals: ReadonlyMap<string, string> | undefined;

/** The key of the country of which this place is the capital: `place:astana`, `country:KZ`. */
export function capitalCountry(place: string): string | undefined {
	capitals ??= readCapitals(readFileSync(new URL("capitals.txt", import.meta.url), "utf8"));
	return capitals.get(place);
}

function readCapitals(text: string): ReadonlyMap<string, string> {
	const lines = text.split("\n").filter((line) => line.startsWith("place:"));
	return new Map(
		lines.map((line) => {
			const [place = "", code = ""] = line.split(" ");
			return [place, `country:${code}`] as const;
		}),
	);
}
