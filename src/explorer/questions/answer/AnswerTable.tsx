import { useSpeech } from "../../SpeechContext.ts";
import type { Value } from "./Answer.ts";
import { CellView } from "./CellView.tsx";
import { columnLabel } from "./fieldLabel.ts";
import { keyOf, type Table } from "./layAnswer.ts";

export function AnswerTable({ table: { columns, rows } }: { readonly table: Table }) {
	const speech = useSpeech();
	const { words } = speech;
	const most = Math.max(...rows.map((row) => countOf(row.get("count"))));
	return (
		<>
			<p className="quiet" role="status">
				{words.rowsAnswered(rows.length)}
			</p>
			<section className="table-frame" aria-label={words.rowsAnswered(rows.length)}>
				<table className="answer-table">
					<thead>
						<tr>
							{columns.map((path) => (
								<th key={keyOf(path)} scope="col">
									{columnLabel(path, columns, speech)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no id, and never change places.
							<tr key={index}>
								{columns.map((path) => (
									<td key={keyOf(path)}>
										<CellView field={path.at(-1) ?? ""} value={row.get(keyOf(path)) ?? null} />
										{keyOf(path) === "count" && <Bar count={countOf(row.get("count"))} most={most} />}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</>
	);
}

function countOf(value: Value | undefined): number {
	return typeof value === "number" ? value : 0;
}

/** How much of the largest count it is, for the eye. */
function Bar({ count, most }: { readonly count: number; readonly most: number }) {
	return <meter className="count-bar" aria-hidden="true" min={0} max={most} value={count} />;
}
