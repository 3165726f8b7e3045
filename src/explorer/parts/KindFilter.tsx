import type { ReactNode } from "react";

interface KindFilterProperties {
	readonly legend: string;
	/** Hidden ones included. */
	readonly counts: readonly (readonly [string, number])[];
	readonly hidden: readonly string[];
	readonly label: (kind: string) => ReactNode;
	readonly onChange: (hidden: string[]) => void;
}

/** What is shown of each kind, with how many there are. */
export function KindFilter({ legend, counts, hidden, label, onChange }: KindFilterProperties) {
	const toggle = (kind: string) =>
		onChange(hidden.includes(kind) ? hidden.filter((other) => other !== kind) : [...hidden, kind]);
	return (
		<fieldset>
			<legend>{legend}</legend>
			{counts.map(([kind, count]) => (
				<label key={kind} className="check">
					<input type="checkbox" checked={!hidden.includes(kind)} onChange={() => toggle(kind)} />
					<span className="check-name">{label(kind)}</span>
					<span className="count">{count}</span>
				</label>
			))}
		</fieldset>
	);
}
