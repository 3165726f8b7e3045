import type { Task } from "./useTask.ts";

/** Of several tasks the one to speak of: what failed or was cancelled, then what is waited for longest. */
export function mostPressing(tasks: readonly [Task<unknown>, ...Task<unknown>[]]): Task<unknown> {
	const isStopped = ({ failure, cancelled }: Task<unknown>) => failure !== undefined || cancelled;
	return (
		tasks.find(isStopped) ??
		tasks.find(({ waiting }) => waiting === "long") ??
		tasks.find(({ waiting }) => waiting === "yes") ??
		tasks[0]
	);
}
