import { useSpeech } from "../LanguageContext.ts";
import { useNavigation } from "./NavigationContext.ts";

/** Why the page does not show what its address asked for; gone with the next step. */
export function AddressFaults() {
	const { words } = useSpeech();
	const { faults } = useNavigation();
	if (faults.length === 0) return null;
	return (
		<ul className="note address-faults" role="status">
			{faults.map((fault) => (
				<li key={fault.kind === "noTime" ? fault.parameter : fault.kind}>
					{fault.kind === "noTime"
						? words.addressNoTime(fault.parameter === "since" ? words.timeFrom : words.timeUntil, fault.text)
						: words.addressTurned(fault.since, fault.until)}
				</li>
			))}
		</ul>
	);
}
