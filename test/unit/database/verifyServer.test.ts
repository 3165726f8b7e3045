import { expect, test } from "vitest";
import { isRecentEnough } from "../../../src/database/verifyServer.ts";

test.each(["5.26", "5.26.0", "5.26.19", "5.27-aura", "2025.01.0", "2025.06.2", "2026.02"])(
	"accepts Neo4j %s",
	(version) => {
		expect(isRecentEnough(version)).toBe(true);
	},
);

test.each(["4.4.12", "5.0.0", "5.9.0", "5.25.1", "dev", ""])("refuses Neo4j %j", (version) => {
	expect(isRecentEnough(version)).toBe(false);
});
