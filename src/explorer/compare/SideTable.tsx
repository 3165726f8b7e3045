import type { ReactNode } from "react";

export interface SideNames {
	readonly left: string;
	readonly right: string;
}

interface SideTableProperties {
	readonly label: string;
	/** What the rows are. */
	readonly first: string;
	readonly names: SideNames;
	readonly children: ReactNode;
}

/** Rows in which two stand side by side; on a narrow screen one below the other. */
export function SideTable({ label, first, names, children }: SideTableProperties) {
	return (
		<table className="side-table" aria-label={label}>
			<thead>
				<tr>
					<th scope="col">{first}</th>
					<th scope="col">{names.left}</th>
					<th scope="col">{names.right}</th>
				</tr>
			</thead>
			<tbody>{children}</tbody>
		</table>
	);
}

interface SideCellProperties {
	/** Whose it is, for where the heads of the columns are out of sight. */
	readonly name: string;
	readonly children: ReactNode;
}

export function SideCell({ name, children }: SideCellProperties) {
	return (
		<td>
			<span className="side-name" aria-hidden="true">
				{name}
			</span>
			{children}
		</td>
	);
}
