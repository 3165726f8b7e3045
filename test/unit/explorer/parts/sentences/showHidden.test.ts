import { expect, test } from "vitest";
import { showHidden } from "../../../../../src/explorer/parts/sentences/showHidden.ts";

test.each([
	["Bank \u202egnp.exe", "Bank ⟨U+202E⟩gnp.exe"],
	["\u2067وزارة\u2069 a\u{e0041}", "⟨U+2067⟩وزارة⟨U+2069⟩ a⟨U+E0041⟩"],
	["Bundes\u00adamt, می\u200cخواهم, ❤\ufe0f", "Bundes\u00adamt, می\u200cخواهم, ❤\ufe0f"],
])("%j is shown as %s", (text, shown) => {
	expect(showHidden(text)).toBe(shown);
});
