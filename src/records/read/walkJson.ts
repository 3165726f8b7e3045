export type JsonToken =
	| { readonly kind: "key"; readonly key: string; readonly isTwice: boolean }
	| { readonly kind: "number"; readonly text: string; readonly path: string };

/** Keys and numbers of a text that is known to be JSON, as they are written: JSON.parse drops one key of two, and rounds. */
export function* walkJson(text: string): Generator<JsonToken> {
	const open: Level[] = [];
	for (const [token, string, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\],]|-?\d[\d.eE+-]*/g)) {
		const level = open.at(-1);
		if (token === "{") open.push({ keys: new Set(), place: "" });
		else if (token === "[") open.push({ place: 0 });
		else if (token === "}" || token === "]") open.pop();
		else if (token === ",") {
			if (typeof level?.place === "number") level.place += 1;
		} else if (string === undefined) yield { kind: "number", text: token, path: writePath(open) };
		else if (colon && level?.keys) {
			const key = JSON.parse(string) as string;
			yield { kind: "key", key, isTwice: level.keys.has(key) };
			level.keys.add(key);
			level.place = key;
		}
	}
}

/** An object or list that is not closed yet, and where in it the walk is. */
interface Level {
	readonly keys?: Set<string>;
	place: string | number;
}

function writePath(open: readonly Level[]): string {
	return open.reduce((path, { place }) => path + (typeof place === "number" ? `[${place}]` : `.${place}`), "$");
}
