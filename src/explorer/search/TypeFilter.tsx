import { useModel } from "../model/useModel.ts";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { useSpeech } from "../SpeechContext.ts";

interface TypeFilterProperties {
	readonly type: string | undefined;
	readonly onChoose: (type: string | undefined) => void;
}

/** One type or all of them, as the schema has them. What it says of each, it says in English. */
export function TypeFilter({ type, onChoose }: TypeFilterProperties) {
	const { words, glossary, language } = useSpeech();
	const types = [...useModel().values()];
	if (types.length === 0) return null;
	return (
		<fieldset className="chips">
			<legend className="visually-hidden">{words.filterByType}</legend>
			<label className="chip">
				<input type="radio" name="type" checked={type === undefined} onChange={() => onChoose(undefined)} />
				<span>{words.allTypes}</span>
			</label>
			{types.map(({ name, description }) => (
				<label key={name} className="chip" title={language === "en" ? description : undefined}>
					<input type="radio" name="type" checked={type === name} onChange={() => onChoose(name)} />
					<TypeMark type={name} />
					<span>{glossary.typeNames(name)}</span>
				</label>
			))}
		</fieldset>
	);
}
