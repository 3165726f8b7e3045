import { expect, test } from "vitest";
import { formatRhythm } from "../../../src/explorer/words/formatRhythm.ts";

test.each([
	["P1Y", "every year", "jährlich"],
	["P2Y", "every 2 years", "alle 2 Jahre"],
	["P6M", "every 6 months", "alle 6 Monate"],
	["P1Y6M", "every 18 months", "alle 18 Monate"],
	["P1M", "every month", "monatlich"],
	["P1W", "every week", "wöchentlich"],
	["P1M1D", "every 1 month and 1 day", "alle 1 Monat und 1 Tag"],
])("a duration is said in words: %s", (value, english, german) => {
	expect(formatRhythm(value, "en")).toBe(english);
	expect(formatRhythm(value, "de")).toBe(german);
});

test.each(["P", "P0D", "P1", "PY", "P1YT2H"])("what is no duration is not said as one: %s", (value) => {
	expect(formatRhythm(value, "en")).toBeUndefined();
});
