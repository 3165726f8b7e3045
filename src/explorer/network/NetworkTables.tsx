import { Marks } from "../parts/marks/Marks.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { useSpeech } from "../SpeechContext.ts";
import type { Shown } from "./filterNetwork.ts";
import type { Network, NetworkEdge, NetworkNode } from "./Network.ts";

interface NetworkTablesProperties {
	readonly network: Network;
	readonly shown: Shown;
	readonly selected: string | undefined;
	readonly onSelect: (id: string) => void;
	readonly onToggle: (id: string) => void;
}

/** The same set as the picture, to be read line by line. */
export function NetworkTables(properties: NetworkTablesProperties) {
	const { shown } = properties;
	const { words } = useSpeech();
	return (
		<div className="network-tables">
			<section aria-labelledby="nodes-title">
				<h2 id="nodes-title">
					{words.nodes} <span className="count">{shown.nodes.length}</span>
				</h2>
				<div className="table-frame">
					<NodeTable {...properties} />
				</div>
			</section>
			<section aria-labelledby="edges-title">
				<h2 id="edges-title">
					{words.relations} <span className="count">{shown.edges.length}</span>
				</h2>
				<div className="table-frame">
					<EdgeTable {...properties} />
				</div>
			</section>
		</div>
	);
}

function NodeTable({ shown, network, selected, onSelect, onToggle }: NetworkTablesProperties) {
	const { words, glossary } = useSpeech();
	const { open } = network;
	const label = (node: NetworkNode) => (open.has(node.id) ? words.collapse : words.expand);
	return (
		<table aria-labelledby="nodes-title">
			<thead>
				<tr>
					<th scope="col">{words.name}</th>
					<th scope="col">{words.type}</th>
					<th scope="col" className="number">
						{words.relations}
					</th>
					<th scope="col">
						<span className="visually-hidden">{words.expand}</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{shown.nodes.map((node) => (
					<tr key={node.id} data-row={node.id} aria-current={node.id === selected}>
						<td>
							<button type="button" className="row-button" onClick={() => onSelect(node.id)}>
								<TypeMark type={node.type} /> {node.name}
							</button>
						</td>
						<td>{glossary.typeName(node.type)}</td>
						<td className="number">{node.degree}</td>
						<td>
							{(!open.has(node.id) || open.size > 1) && (
								<button
									type="button"
									className="text-button"
									aria-label={`${label(node)}: ${node.name}`}
									onClick={() => onToggle(node.id)}
								>
									{label(node)}
								</button>
							)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function EdgeTable({ shown, network, selected, onSelect }: NetworkTablesProperties) {
	const { words, glossary } = useSpeech();
	const nameOf = (id: string) => network.nodes.get(id)?.name ?? id;
	const describe = ({ from, relation, to }: NetworkEdge) =>
		words.relationBetween(nameOf(from), glossary.relation(relation, true), nameOf(to));
	return (
		<table aria-labelledby="edges-title">
			<thead>
				<tr>
					<th scope="col">{words.from}</th>
					<th scope="col">{words.relation}</th>
					<th scope="col">{words.to}</th>
					<th scope="col" className="number">
						{words.quotesTitle}
					</th>
				</tr>
			</thead>
			<tbody>
				{shown.edges.map((edge) => (
					<tr key={edge.id} data-row={edge.id} aria-current={edge.id === selected}>
						<td>{nameOf(edge.from)}</td>
						<td>
							<button
								type="button"
								className="row-button"
								aria-label={describe(edge)}
								onClick={() => onSelect(edge.id)}
							>
								{glossary.relation(edge.relation, true)}
							</button>{" "}
							<Marks {...edge} />
						</td>
						<td>{nameOf(edge.to)}</td>
						<td className="number">{edge.evidence.length}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
