import { useState } from "react";
import type { NamedEntity } from "../model/useEntities.ts";
import { Link } from "../parts/Link.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { EntityPicker } from "./EntityPicker.tsx";

interface EntityChoiceProperties {
	readonly label: string;
	readonly entity: NamedEntity | undefined;
	readonly onPick: (id: string) => void;
	/** Only entities of this type. */
	readonly type?: string | undefined;
	/** Where none need be picked. */
	readonly onClear?: () => void;
}

/** What was picked, or the box to pick it. */
export function EntityChoice({ label, entity, type, onPick, onClear }: EntityChoiceProperties) {
	const { words, glossary } = useSpeech();
	const [picking, setPicking] = useState(false);
	const pick = (id: string) => {
		setPicking(false);
		onPick(id);
	};
	return (
		<div className="path-end">
			<p className="path-label">{label}</p>
			{entity && !picking ? (
				<p className="path-entity">
					<TypeMark type={entity.type ?? ""} /> <Link to={{ view: "entity", id: entity.id }}>{entity.name}</Link>{" "}
					<button
						type="button"
						className="text-button"
						aria-label={words.changeNamed(entity.name)}
						onClick={() => setPicking(true)}
					>
						{words.change}
					</button>
					{onClear && (
						<button
							type="button"
							className="text-button"
							aria-label={words.withoutNamed(entity.name)}
							title={words.withoutNamed(entity.name)}
							onClick={onClear}
						>
							×
						</button>
					)}
				</p>
			) : (
				<EntityPicker
					label={label}
					placeholder={type === undefined ? words.searchPlaceholder : words.namePlaceholder(glossary.typeName(type))}
					type={type}
					autoFocus={picking}
					onPick={({ id }) => pick(id)}
				/>
			)}
		</div>
	);
}
