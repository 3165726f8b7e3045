import { sayContext } from "../listing/columns.ts";
import type { Row } from "../listing/Row.ts";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { useSpeech } from "../SpeechContext.ts";
import type { Hit } from "./useHits.ts";

interface HitRowProperties {
	readonly hit: Hit;
	readonly context: Row | undefined;
}

export function HitRow({ hit: { name, type, matched }, context }: HitRowProperties) {
	const speech = useSpeech();
	const { words, glossary } = speech;
	return (
		<>
			<TypeMark type={type} />
			<span className="hit-name">{name}</span>
			<span className="hit-type">{glossary.typeName(type)}</span>
			{matched !== name && <span className="hit-matched">{words.alsoCalled(matched)}</span>}
			{context && <span className="hit-context">{sayContext(context, speech)}</span>}
		</>
	);
}
