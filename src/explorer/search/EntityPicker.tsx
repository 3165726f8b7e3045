import { useCombobox } from "downshift";
import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import { TaskState } from "../parts/TaskState.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { LONGEST_PHRASE } from "../state/ViewState.ts";
import { HitRow } from "./HitRow.tsx";
import { useHitContext } from "./useHitContext.ts";
import { type Hit, useHits } from "./useHits.ts";

interface EntityPickerProperties {
	readonly label: string;
	readonly placeholder: string;
	readonly onPick: (hit: Hit) => void;
	/** Only entities of this type. */
	readonly type?: string | undefined;
	/** What stands in the box, where the page around it wants to know. */
	readonly phrase?: string;
	readonly onPhrase?: (phrase: string) => void;
	/** The answers are a part of the page, rather than a list that opens above it. */
	readonly inline?: boolean;
	readonly autoFocus?: boolean;
	/** Stands between the box and its answers. */
	readonly children?: ReactNode;
}

/** One box: names in any spelling, answers while typing, the first one ready for Enter. */
export function EntityPicker(properties: EntityPickerProperties) {
	const { label, placeholder, onPick, type, onPhrase, inline = false, autoFocus = false } = properties;
	const { words } = useSpeech();
	const [ownPhrase, setOwnPhrase] = useState("");
	const phrase = properties.phrase ?? ownPhrase;
	const { task, hits, fresh } = useHits(phrase, type, inline ? 30 : 8);
	const contexts = useHitContext(hits);
	const enterWaits = useEnterAhead(fresh, () => hits[0] && pick(hits[0]));
	const pick = (hit: Hit) => {
		if (!inline) change("");
		onPick(hit);
	};
	const change = (value: string) => (onPhrase ?? setOwnPhrase)(value);
	const { getInputProps, getMenuProps, getItemProps, isOpen, highlightedIndex } = useCombobox<Hit>({
		items: [...hits],
		inputValue: phrase,
		defaultHighlightedIndex: 0,
		selectedItem: null,
		itemToString: (hit) => hit?.name ?? "",
		...(inline && { isOpen: true }),
		onSelectedItemChange: ({ selectedItem }) => {
			if (selectedItem) pick(selectedItem);
		},
	});
	const shown = isOpen && phrase.trim() !== "";
	const input = getInputProps({
		// Downshift learns it a moment later; the cursor would jump to the end.
		onChange: (event) => change(event.currentTarget.value),
		onKeyDown: enterWaits,
	});
	const nothing = shown && fresh && hits.length === 0;
	return (
		<div className={inline ? "picker picker-inline" : "picker"}>
			<svg className="picker-icon" viewBox="0 0 24 24" aria-hidden="true">
				<circle cx="10.5" cy="10.5" r="6.2" />
				<path d="m15.2 15.2 5 5" />
			</svg>
			<input
				{...input}
				// Downshift names the first item even where there is none.
				aria-activedescendant={shown && hits.length > 0 ? input["aria-activedescendant"] : undefined}
				type="text"
				aria-label={label}
				aria-labelledby={undefined}
				spellCheck={false}
				maxLength={LONGEST_PHRASE}
				autoComplete="off"
				placeholder={placeholder}
				// biome-ignore lint/a11y/noAutofocus: the page is a search; there is nothing before the box.
				autoFocus={autoFocus}
			/>
			{properties.children}
			<div className={shown ? "picker-answers" : "picker-answers picker-closed"}>
				{shown && <TaskState task={task} skeleton={inline} />}
				{nothing && !inline && <p className="picker-nothing">{words.noHits(phrase.trim())}</p>}
				<ul {...getMenuProps({ "aria-label": label, "aria-labelledby": undefined })} className="hits">
					{shown &&
						hits.map((hit, index) => (
							<li
								key={hit.id}
								{...getItemProps({ item: hit, index })}
								className={index === highlightedIndex ? "hit hit-current" : "hit"}
							>
								<HitRow hit={hit} context={contexts.get(hit.id)} />
							</li>
						))}
				</ul>
			</div>
			<p className="visually-hidden" role="status">
				{shown && fresh ? words.hits(hits.length) : ""}
			</p>
		</div>
	);
}

/** Enter may be quicker than the answer: it then waits, and opens what the whole phrase finds. */
function useEnterAhead(fresh: boolean, openFirst: () => void) {
	const [waits, setWaits] = useState(false);
	useEffect(() => {
		if (!waits || !fresh) return;
		setWaits(false);
		openFirst();
	}, [waits, fresh, openFirst]);
	return (event: KeyboardEvent<HTMLInputElement> & { nativeEvent: { preventDownshiftDefault?: boolean } }) => {
		if (event.key === "Enter" && !fresh && event.currentTarget.value.trim() !== "") {
			event.nativeEvent.preventDownshiftDefault = true;
			setWaits(true);
		} else if (event.key !== "Enter") setWaits(false);
	};
}
