import { useSpeech } from "../LanguageContext.ts";
import { formatDate } from "../words/formatDate.ts";
import { canHold } from "./filterNetwork.ts";
import type { Network } from "./Network.ts";
import type { Changes } from "./NetworkPage.tsx";

interface DateFilterProperties {
	readonly network: Network;
	readonly date: string | undefined;
	readonly onChange: Changes["change"];
}

/** One day: what may have held on it. What has no date is counted, not hidden. */
export function DateFilter({ network, date, onChange }: DateFilterProperties) {
	const { words, language } = useSpeech();
	const days = [...network.nodes.values(), ...network.edges.values()].flatMap(({ possiblyFrom, possiblyUntil }) =>
		[possiblyFrom, possiblyUntil].filter((day) => day !== null),
	);
	if (days.length === 0 && date === undefined) return null;
	const months = days.concat(date ?? []).map(monthOf);
	const [first, last] = [Math.min(...months), Math.max(...months)];
	const nodes = [...network.nodes.values()];
	const undated = nodes.filter(({ possiblyFrom, possiblyUntil }) => possiblyFrom === null && possiblyUntil === null);
	const choose = (day: string | undefined) => onChange({ date: day }, { replace: true });
	return (
		<fieldset>
			<legend>{words.date}</legend>
			<input
				type="range"
				aria-label={words.dateSlider}
				aria-valuetext={date === undefined ? words.anyTime : formatDate(date, language)}
				min={first}
				max={last}
				value={date === undefined ? last : monthOf(date)}
				onChange={(event) => choose(firstDay(Number(event.currentTarget.value)))}
			/>
			<div className="date-line">
				<input
					type="date"
					aria-label={words.dateDay}
					value={date ?? ""}
					onChange={(event) => choose(event.currentTarget.value || undefined)}
				/>
				{date !== undefined && (
					<button type="button" className="text-button" onClick={() => choose(undefined)}>
						{words.anyTime}
					</button>
				)}
			</div>
			<p className="quiet">
				{date !== undefined && `${words.possibleOn(nodes.filter((node) => canHold(node, date)).length, nodes.length)} `}
				{words.undatedCount(undated.length)}
			</p>
		</fieldset>
	);
}

function monthOf(day: string): number {
	return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstDay(month: number): string {
	const year = String(Math.floor(month / 12)).padStart(4, "0");
	return `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}
