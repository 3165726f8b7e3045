import { type AttackKind, ask } from "../support/Attack.ts";

const PHRASES: Readonly<Record<string, string>> = {
	"two hundred letters": "a".repeat(200),
	"a hundred words": "a ".repeat(100),
	stars: "*".repeat(200),
	"question marks": "?".repeat(200),
	"signs of the index": '+-&&||!(){}[]^"~*?:\\/ AND OR NOT',
	"a regular expression": "/(a+)+$/",
	"fuzzy words": "meeting~2 ".repeat(20),
	"quotation marks that nothing closes": '"'.repeat(199),
	"marks above letters": "e\u0301\u0302\u0303".repeat(50),
	"ligatures that become long": "\ufdfa".repeat(200),
	"both directions": "\u202eabc\u202d".repeat(40),
	emoji: "👩‍👩‍👧‍👦".repeat(18),
	"nothing but blanks": " ".repeat(200),
	"names in many ways": "Nursultan Abischewitsch Nasarbajew-Tokajew ".repeat(4),
	"a null character": "a\u0000b",
	"a hundred thousand letters": "x".repeat(100_000),
};

export const phrases: AttackKind = {
	name: "phrases",
	attacks: Object.entries(PHRASES).map(([what, phrase]) =>
		ask(what, "query ($phrase: String!) { search(phrase: $phrase, limit: 1000) { id score matched } }", { phrase }),
	),
};
