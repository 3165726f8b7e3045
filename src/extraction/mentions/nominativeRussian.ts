/** The case in which a Russian name stands, by the word for the post before it, or what governs it. */
export function nominativeRussian(name: string, post: string, before: string): string {
	const kase = caseOf(post, before);
	if (kase === "nominative") return name;
	const words = name.split(" ");
	const isFemale =
		(kase === "instrumental" && /(?:ой|ей|ией)$/u.test(words[0] ?? "")) ||
		words.some((word) => /(?:овой|евой|иной|ской)$/u.test(word)) ||
		(kase === "genitive" &&
			words.some((word) => /(?:ы|и)$/u.test(word)) &&
			words.every((word) => !/(?:ова|ева|ина)$/u.test(word)));
	return words.map((word) => decline(word, kase, isFemale)).join(" ");
}

type Case = "nominative" | "genitive" | "instrumental" | "dative";

function caseOf(post: string, before: string): Case {
	const [head = ""] =
		/(?:министр|посл|директор|президент|ректор|председател|глав|руководител|губернатор|мэр|депутат|секретар|профессор|начальник|заместител|координатор|представител)\p{L}*/u.exec(
			post,
		) ?? [];
	if (/(?:ром|том|лом|лем|лём|рём|ой|ком|арем|арём|еном)$/u.test(head)) return "instrumental";
	if (/(?:ра|та|ла|ля|ря|ка|ы)$/u.test(head) && head !== "глава") return "genitive";
	if (/(?:ру|ту|лу|лю|рю|ку)$/u.test(head)) return "dative";
	if (head !== "") return "nominative";
	if (/(?:председательством|участием|присутствии|руководством|приглашению|модератора)\s*(?:[^⟦]{0,40})$/u.test(before))
		return "genitive";
	return /(?:\sс|\sсо|главе с)\s*$/u.test(before) ? "instrumental" : "nominative";
}

function decline(word: string, kase: Case, isFemale: boolean): string {
	if (kase === "genitive") {
		if (isFemale)
			return word
				.replace(/(ов|ев|ин)ой$/u, "$1а")
				.replace(/ской$/u, "ская")
				.replace(/([бвгдзклмнпрстфх])ы$/u, "$1а")
				.replace(/([гкхжшчщл])и$/u, "$1а")
				.replace(/ии$/u, "ия");
		return word
			.replace(/(ов|ев|ин)а$/u, "$1")
			.replace(/ского$/u, "ский")
			.replace(/([бвгджзклмнпрстфхцчшщ])а$/u, "$1")
			.replace(/([аеиоуы])я$/u, "$1й")
			.replace(/([лрн])я$/u, "$1ь");
	}
	if (kase === "instrumental") {
		if (isFemale)
			return word
				.replace(/(ов|ев|ин)ой$/u, "$1а")
				.replace(/ской$/u, "ская")
				.replace(/ой$/u, "а")
				.replace(/ией$/u, "ия")
				.replace(/ей$/u, "я");
		return word
			.replace(/(ов|ев|ин)ым$/u, "$1")
			.replace(/ским$/u, "ский")
			.replace(/([бвгджзклмнпрстфхцчшщ])ом$/u, "$1")
			.replace(/([аеиоу])ем$/u, "$1й")
			.replace(/([лрн])ем$/u, "$1ь");
	}
	return word
		.replace(/(ов|ев|ин)у$/u, "$1")
		.replace(/скому$/u, "ский")
		.replace(/([бвгджзклмнпрстфхцчшщ])у$/u, "$1")
		.replace(/([аеиоу])ю$/u, "$1й");
}
