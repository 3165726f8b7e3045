import { readFileSync } from "node:fs";
import { type Rate, rateContactData, sumUp } from "../test/support/contactDataRates.ts";

const BEGINS = "<!-- table: rates -->";
const ENDS = "<!-- end -->";

/** docs/contact-data.md with the rates as they are now; the text around the table is written by hand and kept. */
export function contactDataDocument(): string {
	const current = readFileSync(new URL("../docs/contact-data.md", import.meta.url), "utf8");
	const [before = "", after = ""] = current.split(new RegExp(`${BEGINS}[^]*?${ENDS}`));
	return `${before}${BEGINS}\n\n${writeTable(rateContactData())}\n\n${ENDS}${after}`;
}

function writeTable(rates: readonly Rate[]): string {
	const sum = (key: "planted" | "takenOut" | "innocent" | "spoilt") =>
		rates.reduce((total, rate) => total + rate[key], 0);
	const { takenOut, spoilt } = sumUp(rates);
	return [
		"| country | language | planted | taken out | innocent | spoilt |",
		"| --- | --- | --- | --- | --- | --- |",
		...rates.map(
			(rate) =>
				`| ${nameCountry(rate)} | ${nameLanguage(rate)} | ${rate.planted} | ${rate.takenOut} | ${rate.innocent} | ${rate.spoilt} |`,
		),
		`| all | | ${sum("planted")} | ${sum("takenOut")} (${takenOut.toFixed(1)} %) | ${sum("innocent")} | ${sum("spoilt")} (${spoilt.toFixed(1)} %) |`,
	].join("\n");
}

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });
const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });
const nameCountry = ({ country }: Rate) => COUNTRIES.of(country) ?? country;
const nameLanguage = ({ language }: Rate) => LANGUAGES.of(language) ?? language;
