import { useState } from "react";
import { type Colours, readColours, rememberColours } from "../shared/colours.ts";
import { IconButton } from "./parts/IconButton.tsx";
import { useSpeech } from "./SpeechContext.ts";

/** Light or dark: as the system has it, until a reader chooses otherwise. */
export function ColourSwitch() {
	const { words } = useSpeech();
	const [scheme, setScheme] = useState(readScheme);
	const other = scheme === "dark" ? "light" : "dark";
	const choose = () => {
		rememberColours(other);
		document.documentElement.dataset.colours = other;
		setScheme(other);
	};
	return (
		<IconButton label={other === "dark" ? words.darkColours : words.lightColours} onClick={choose}>
			<circle cx="12" cy="12" r="8.2" fill="none" stroke="currentColor" strokeWidth="1.7" />
			<path d="M12 3.8a8.2 8.2 0 0 1 0 16.4Z" fill="currentColor" />
		</IconButton>
	);
}

function readScheme(): Colours {
	const chosen = readColours();
	if (chosen !== undefined) document.documentElement.dataset.colours = chosen;
	return chosen ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}
