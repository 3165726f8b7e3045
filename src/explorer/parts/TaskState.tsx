import { type Failure, isOutage, isPreparing } from "../api/ApiError.ts";
import type { Task } from "../api/useTask.ts";
import { useSpeech } from "../SpeechContext.ts";
import type { Words } from "../words/english.ts";

interface TaskStateProperties {
	readonly task: Task<unknown>;
	/** Lines of grey while there is nothing to see yet. */
	readonly skeleton?: boolean;
}

/** What is under way, what went wrong, and what can be done about it. Nothing, where all is well. */
export function TaskState({ task, skeleton = true }: TaskStateProperties) {
	const { words } = useSpeech();
	const { waiting, failure, cancelled, answer } = task;
	if (failure) return <FailureNote failure={failure} retry={task.retry} stale={answer !== undefined} />;
	if (cancelled) {
		return (
			<div className="note" role="status">
				<p>{words.cancelled}</p>
				<button type="button" onClick={task.retry}>
					{words.retry}
				</button>
			</div>
		);
	}
	if (waiting === "no") return null;
	return (
		<div className="waiting" role="status">
			{waiting === "long" ? (
				<p className="still-working">
					{words.stillWorking}{" "}
					<button type="button" onClick={task.cancel}>
						{words.cancel}
					</button>
				</p>
			) : (
				<span className="visually-hidden">{words.loading}</span>
			)}
			{skeleton && answer === undefined && <Skeleton />}
		</div>
	);
}

function Skeleton() {
	return (
		<div className="skeleton" aria-hidden="true">
			<span />
			<span />
			<span />
			<span />
		</div>
	);
}

interface FailureNoteProperties {
	readonly failure: Failure;
	readonly retry: () => void;
	readonly stale: boolean;
}

function FailureNote({ failure, retry, stale }: FailureNoteProperties) {
	const { words } = useSpeech();
	// Nothing is wrong: there is nothing to do but to wait, and the page does.
	if (isPreparing(failure)) {
		return (
			<p className="note" role="status" data-preparing>
				{describe(failure, words)}
			</p>
		);
	}
	const requestId = "requestId" in failure ? failure.requestId : undefined;
	return (
		<div className="note failure" role="alert">
			<p>
				{describe(failure, words)} {isOutage(failure) && words.asksAgain} {stale && words.lastGoodView}
			</p>
			{failure.kind === "refused" && (
				<p className="failure-detail" lang="en">
					{failure.message} {failure.remedy}
				</p>
			)}
			{requestId !== undefined && <p className="request-id">{words.requestId(requestId)}</p>}
			<button type="button" onClick={retry}>
				{words.retry}
			</button>
		</div>
	);
}

function describe(failure: Failure, words: Words): string {
	if (failure.kind === "unreachable") return words.unreachable;
	const refusals: Readonly<Record<string, string>> = words.refusals;
	return (failure.kind === "refused" && refusals[failure.code ?? ""]) || words.serverFailed;
}
