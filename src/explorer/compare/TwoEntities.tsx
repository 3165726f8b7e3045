import { useEffect } from "react";
import { ENTITY, type EntityQuery } from "../api/documents.ts";
import { mostPressing } from "../api/mostPressing.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { FactSection } from "../entity/FactSection.tsx";
import { entityQuestion } from "../model/entityQuestion.ts";
import { countOthers, markConflicts } from "../model/Fact.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { FirstOfMany } from "../parts/FirstOfMany.tsx";
import { Link } from "../parts/Link.tsx";
import { ShowQuery } from "../parts/ShowQuery.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { UnknownEntity } from "../parts/UnknownEntity.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import { compare, connect } from "../state/ViewState.ts";
import { alignFacts } from "./alignFacts.ts";
import { RelationList } from "./RelationList.tsx";
import { SharedTable } from "./SharedTable.tsx";
import { ValueTable } from "./ValueTable.tsx";

interface TwoEntitiesProperties {
	readonly left: string;
	readonly right: string;
}

/** Of two entities: what is said of both, what both are related to, and what only one of them is. */
export function TwoEntities({ left, right }: TwoEntitiesProperties) {
	const [one, other] = [useAnswer(ENTITY, entityQuestion(left)), useAnswer(ENTITY, entityQuestion(right))];
	useCanonicalIds([left, right], [one.answer?.entity?.id, other.answer?.entity?.id]);
	if (!one.answer || !other.answer) return <TaskState task={mostPressing([one, other])} />;
	if (one.answer.entity === null) return <UnknownEntity id={left} />;
	if (other.answer.entity === null) return <UnknownEntity id={right} />;
	return (
		<Reading
			left={{ entity: one.answer.entity, claims: one.answer.claims, conflicts: one.answer.conflicts }}
			right={{ entity: other.answer.entity, claims: other.answer.claims, conflicts: other.answer.conflicts }}
		/>
	);
}

/** An id that was united with another: go on under the one that stands for both. */
function useCanonicalIds(
	asked: readonly [string, string],
	found: readonly [string | undefined, string | undefined],
): void {
	const { navigate } = useNavigation();
	const [left = asked[0], right = asked[1]] = found;
	const isSame = left === asked[0] && right === asked[1];
	useEffect(() => {
		if (!isSame) navigate(compare(left, right), { replace: true });
	}, [isSame, left, right, navigate]);
}

interface Read extends Pick<EntityQuery, "claims" | "conflicts"> {
	readonly entity: NonNullable<EntityQuery["entity"]>;
}

function Reading({ left, right }: { readonly left: Read; readonly right: Read }) {
	const { words } = useSpeech();
	const ends = [left, right].map(({ entity, claims }) => ({ id: entity.id, claims }));
	const [one = { id: "", claims: [] }, other = one] = ends;
	const { values, between, shared, onlyLeft, onlyRight } = alignFacts(one, other);
	const names = { left: left.entity.name, right: right.entity.name };
	const [countLeft = 0, countRight = 0] = [onlyLeft, onlyRight].map(countOthers);
	return (
		<div className="compared">
			<p className="summary" role="status">
				{words.compareCounts(shared.length, names.left, countLeft, names.right, countRight)}
			</p>
			<p className="actions">
				<Link className="button" to={connect(one.id, other.id)}>
					{words.howConnected}
				</Link>
				<CopyButton className="button" label={words.copyAddress} text={() => location.href} />
				<ShowQuery document={ENTITY} variables={entityQuestion(one.id)} />
			</p>
			{[left, right].map(({ entity, claims }) => (
				<FirstOfMany key={entity.id} id={entity.id} shown={claims.length} />
			))}
			{values.length > 0 && (
				<section aria-labelledby="values-title">
					<h2 id="values-title">{words.facts}</h2>
					<ValueTable rows={values} names={names} />
				</section>
			)}
			{between.length > 0 && (
				<section aria-labelledby="between-title">
					<h2 id="between-title">{words.between}</h2>
					<RelationList of={names.left} relations={between} named />
				</section>
			)}
			<section aria-labelledby="shared-title">
				<h2 id="shared-title">
					{words.inCommon} <span className="count">{shared.length}</span>
				</h2>
				{shared.length === 0 ? (
					<p className="quiet">{words.nothingInCommon}</p>
				) : (
					<SharedTable rows={shared} names={names} />
				)}
			</section>
			<div className="compare-columns">
				{[
					{ read: left, groups: onlyLeft, count: countLeft },
					{ read: right, groups: onlyRight, count: countRight },
				].map(({ read, groups, count }) => (
					<div key={read.entity.id} data-only={read.entity.id}>
						<FactSection
							title={words.onlyOf(read.entity.name, count)}
							groups={markConflicts(groups, read.conflicts)}
							subject={read.entity}
						/>
						{count === 0 && <p className="quiet">{words.nothingOnlyOf(read.entity.name)}</p>}
					</div>
				))}
			</div>
		</div>
	);
}
