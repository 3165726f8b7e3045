import { useState } from "react";
import { useModel } from "../model/useModel.ts";
import { usePrinting } from "../parts/hooks/usePrinting.ts";
import { Link } from "../parts/Link.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { useSpeech } from "../SpeechContext.ts";
import type { SharedRow } from "./alignFacts.ts";
import { RelationList } from "./RelationList.tsx";
import { SideCell, type SideNames, SideTable } from "./SideTable.tsx";

interface SharedTableProperties {
	readonly rows: readonly SharedRow[];
	readonly names: SideNames;
}

/** What both are related to, type by type, each with how. */
export function SharedTable({ rows, names }: SharedTableProperties) {
	const { glossary } = useSpeech();
	const model = useModel();
	const groups = Map.groupBy(rows, ({ other }) => other.type);
	const types = [...groups.keys()].sort((a, b) => (model.get(a)?.place ?? 0) - (model.get(b)?.place ?? 0));
	return types.map((type) => (
		<OfType key={type} title={glossary.typeNames(type)} rows={groups.get(type) ?? []} names={names} />
	));
}

const AT_ONCE = 20;

function OfType({ title, rows, names }: SharedTableProperties & { readonly title: string }) {
	const { words } = useSpeech();
	const [most, setMost] = useState(AT_ONCE);
	const shown = usePrinting() ? rows : rows.slice(0, most);
	const hidden = rows.length - shown.length;
	return (
		<div className="shared-type">
			<h3>
				{title} <span className="count">{rows.length}</span>
			</h3>
			<SideTable label={title} first={words.name} names={names}>
				{shown.map((row) => (
					<tr key={row.other.id} data-shared={row.other.id}>
						<th scope="row">
							<TypeMark type={row.other.type} /> <Link to={{ view: "entity", id: row.other.id }}>{row.other.name}</Link>{" "}
							{row.alike && <span className="tag">{words.alike}</span>}
						</th>
						{(["left", "right"] as const).map((side) => (
							<SideCell key={side} name={names[side]}>
								<RelationList of={names[side]} relations={row[side]} />
							</SideCell>
						))}
					</tr>
				))}
			</SideTable>
			{hidden > 0 && (
				<button type="button" className="text-button" onClick={() => setMost(most + AT_ONCE)}>
					{words.moreItems(Math.min(hidden, AT_ONCE))}
				</button>
			)}
		</div>
	);
}
