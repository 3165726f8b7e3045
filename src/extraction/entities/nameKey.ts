import { foldAsked } from "../../model/values/text.ts";

/** What two spellings of a name have in common, whatever case they stand in: the beginnings of its words. */
export function nameKey(name: string): string {
	return foldAsked(name)
		.toLowerCase()
		.replace(/ё/g, "е")
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "" && !IGNORED.has(word))
		.map(stemWord)
		.join(" ");
}

const IGNORED: ReadonlySet<string> = new Set(
	"der die das des den dem the of a an and und и в für for im in von".split(" "),
);

function stemWord(word: string): string {
	if (word.length < 5) return word;
	if (/\p{Script=Cyrillic}/u.test(word)) {
		const stem = word.replace(
			/(?:ого|его|ому|ему|ыми|ими|ами|ями|иями|ией|иях|ах|ях|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ым|им|ом|ем|ов|ев|ию|ия|ии|ью|а|я|о|е|ы|и|у|ю|ь|й)$/u,
			"",
		);
		return stem.length >= 3 ? stem : word;
	}
	const stem = word.replace(/(?:ungen|en|es|er|em|e|s|n)$/u, "");
	return stem.length >= 4 ? stem : word;
}
