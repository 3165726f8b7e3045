import { useState } from "react";
import { useSpeech } from "../LanguageContext.ts";
import { Link } from "../parts/Link.tsx";
import { TypeMark } from "../parts/TypeMark.tsx";
import { EntityPicker } from "../search/EntityPicker.tsx";
import type { NamedEntity } from "./PathPage.tsx";

interface PathEndProperties {
	readonly label: string;
	readonly entity: NamedEntity | undefined;
	readonly onPick: (id: string) => void;
}

/** One end of a path: what was picked, or the box to pick it. */
export function PathEnd({ label, entity, onPick }: PathEndProperties) {
	const { words } = useSpeech();
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
				</p>
			) : (
				<EntityPicker
					label={label}
					placeholder={words.searchPlaceholder}
					autoFocus={picking}
					onPick={({ id }) => pick(id)}
				/>
			)}
		</div>
	);
}
