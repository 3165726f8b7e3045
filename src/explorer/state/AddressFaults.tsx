import { useSpeech } from "../SpeechContext.ts";
import type { Words } from "../words/english.ts";
import type { AddressFault } from "./addressFaults.ts";
import { useNavigation } from "./NavigationContext.ts";

/** Why the page does not show what its address asked for; gone with the next step. */
export function AddressFaults() {
	const { words } = useSpeech();
	const { faults } = useNavigation();
	if (faults.length === 0) return null;
	return (
		<ul className="note address-faults" role="status">
			{faults.map((fault) => (
				<li key={fault.kind === "noTime" ? fault.parameter : fault.kind}>{sayFault(fault, words)}</li>
			))}
		</ul>
	);
}

function sayFault(fault: AddressFault, words: Words): string {
	if (fault.kind === "noView") return words.addressNoView(fault.text);
	if (fault.kind === "turned") return words.addressTurned(fault.since, fault.until);
	return words.addressNoTime(fault.parameter === "since" ? words.timeFrom : words.timeUntil, fault.text);
}
