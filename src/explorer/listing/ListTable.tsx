import { Link } from "../parts/Link.tsx";
import { Marks } from "../parts/marks/Marks.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import type { StateOf } from "../state/ViewState.ts";
import { type Column, chooseColumns } from "./columns.ts";
import type { Row } from "./Row.ts";

interface ListTableProperties {
	readonly state: StateOf<"list">;
	readonly rows: readonly Row[];
}

export function ListTable({ state, rows }: ListTableProperties) {
	const speech = useSpeech();
	const { words } = speech;
	const columns = chooseColumns(rows, state.type, speech);
	return (
		<section className="table-frame" aria-label={words.lists}>
			<table className="list-table">
				<thead>
					<tr>
						<Heading state={state} label={words.name} order={{ by: "NAME", descending: false }} />
						{columns.map(({ name, order, isNumber = false }) => (
							<Heading key={name} state={state} label={words.columns[name]} order={order} isNumber={isNumber} />
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<TableRow key={row.entity.id} row={row} columns={columns} span={state} />
					))}
				</tbody>
			</table>
		</section>
	);
}

interface HeadingProperties {
	readonly state: StateOf<"list">;
	readonly label: string;
	readonly order: Column["order"];
	readonly isNumber?: boolean;
}

/** A column by which the list can be sorted is a button: again, and it stands the other way round. */
function Heading({ state, label, order, isNumber = false }: HeadingProperties) {
	const { navigate } = useNavigation();
	const className = isNumber ? "number" : undefined;
	if (!order) {
		return (
			<th scope="col" className={className}>
				{label}
			</th>
		);
	}
	const { order: sortedBy = "NAME", descending, page: _, ...rest } = state;
	const isSorted = sortedBy === order.by;
	const isDescending = isSorted ? descending !== "yes" : order.descending;
	const direction = descending === "yes" ? "descending" : "ascending";
	const sort = () => navigate({ ...rest, order: order.by, ...(isDescending && { descending: "yes" }) });
	return (
		<th scope="col" className={className} aria-sort={isSorted ? direction : undefined}>
			<button type="button" className="sort-button" onClick={sort}>
				{label}
			</button>
		</th>
	);
}

interface TableRowProperties {
	readonly row: Row;
	readonly columns: readonly Column[];
	readonly span: { readonly since?: string | undefined; readonly until?: string | undefined };
}

function TableRow({ row, columns, span: { since, until } }: TableRowProperties) {
	const speech = useSpeech();
	const { entity, eventStatus } = row;
	const marked = { eventStatus, disputed: listDisputed(row) };
	return (
		<tr data-row={entity.id}>
			<th scope="row">
				<TypeMark type={entity.type} /> <Link to={{ view: "entity", id: entity.id, since, until }}>{entity.name}</Link>{" "}
				<Marks {...marked} conflictsOf={entity.id} />
			</th>
			{columns.map(({ name, say, isNumber }) => (
				<td key={name} className={isNumber ? "number" : undefined}>
					{say(row, speech)}
				</td>
			))}
		</tr>
	);
}

/** The date by its name; of anything else a row only says that there is something. */
function listDisputed({ dateDisputed, disputed }: Row): readonly string[] {
	if (dateDisputed) return ["date"];
	return disputed ? [""] : [];
}
