import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { useSpeech } from "../SpeechContext.ts";
import type { Network, NetworkNode } from "./Network.ts";
import { MORE, widening } from "./steps.ts";

interface GroupCountsProperties {
	readonly node: NetworkNode;
	readonly network: Network;
	readonly isFull: boolean;
	readonly onStep: (step: string) => void;
}

/** Per relation and type, how many of how many are in the picture; where some are missing, twenty more. */
export function GroupCounts({ node, network, isFull, onStep }: GroupCountsProperties) {
	const { glossary, words } = useSpeech();
	const groups = countGroups(node.id, network);
	if (groups.every(({ shown, total }) => shown >= total)) return null;
	return (
		<>
			<h3>{words.around}</h3>
			<ul className="plain group-counts">
				{groups.map(({ relation, forward, type, shown, total }) => (
					<li key={`${relation} ${forward} ${type}`}>
						<TypeMark type={type} />
						<span>
							{glossary.relation(relation, forward)}: {glossary.typeNames(type)}
						</span>
						<span className="count">{words.someOf(shown, total)}</span>
						{shown < total && (
							<button
								type="button"
								className="text-button"
								disabled={isFull}
								onClick={() =>
									onStep(widening({ id: node.id, limit: reach(groups, { relation, type }), relation, type }))
								}
							>
								{words.moreItems(Math.min(MORE, total - shown))}
							</button>
						)}
					</li>
				))}
			</ul>
		</>
	);
}

interface Group {
	readonly relation: string;
	readonly forward: boolean;
	readonly type: string;
	readonly shown: number;
	readonly total: number;
}

function countGroups(id: string, { open, edges, nodes }: Network): readonly Group[] {
	const [whole] = open.get(id) ?? [];
	return (whole?.groups ?? []).map(({ relation, forward, type, total }) => {
		const [near, far] = forward ? (["from", "to"] as const) : (["to", "from"] as const);
		const fitting = [...edges.values()].filter(
			(edge) => edge.relation === relation && edge[near] === id && nodes.get(edge[far])?.type === type,
		);
		return { relation, forward, type, total, shown: new Set(fitting.map((edge) => edge[far])).size };
	});
}

/** Both directions of a relation, and the centre, count towards what is asked for. */
function reach(groups: readonly Group[], { relation, type }: Pick<Group, "relation" | "type">): number {
	const same = groups.filter((group) => group.relation === relation && group.type === type);
	return same.reduce((sum, { shown }) => sum + shown, 0) + MORE + 1;
}
