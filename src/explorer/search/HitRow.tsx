import { useSpeech } from "../LanguageContext.ts";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import type { Hit } from "./useHits.ts";

export function HitRow({ hit: { name, type, matched } }: { readonly hit: Hit }) {
	const { words, glossary } = useSpeech();
	return (
		<>
			<TypeMark type={type} />
			<span className="hit-name">{name}</span>
			<span className="hit-type">{glossary.typeName(type)}</span>
			{matched !== name && <span className="hit-matched">{words.alsoCalled(matched)}</span>}
		</>
	);
}
