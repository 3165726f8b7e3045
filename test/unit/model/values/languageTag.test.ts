import { describe, expect, test } from "vitest";
import { isLanguageTag } from "../../../../src/model/values/languageTag.ts";

describe("isLanguageTag", () => {
	test.each([
		"de",
		"DE",
		"de-AT",
		"kk-Cyrl",
		"zh-Hant-TW",
		"zh-yue",
		"sl-rozaj",
		"gsw",
		"es-419",
		"x-dialekt",
		"de-x-amt",
	])("%s is one", (tag) => expect(isLanguageTag(tag)).toBe(true));

	test.each([
		"de_DE",
		"deutsch",
		"deutsch (AT)",
		"d",
		"de-",
		"-de",
		"x-",
		"*",
		"@de",
		"de AT",
		"toolonglanguagetag",
		"de-DE-DE-ß",
	])("%s is none", (text) => expect(isLanguageTag(text)).toBe(false));
});
