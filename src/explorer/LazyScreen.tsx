import type { ComponentType } from "react";
import { useTask } from "./api/useTask.ts";
import { TaskState } from "./parts/TaskState.tsx";

export interface Screen<Properties> {
	readonly name: string;
	readonly load: () => Promise<ComponentType<Properties>>;
	/** Once it is there. */
	component?: ComponentType<Properties>;
}

interface LazyScreenProperties<Properties> {
	readonly screen: Screen<Properties>;
	readonly properties: Properties;
}

/** A screen that is fetched when it is first opened, and can be tried again if it does not come. */
export function LazyScreen<Properties extends object>({ screen, properties }: LazyScreenProperties<Properties>) {
	const task = useTask(`screen ${screen.name}`, screen.component && { Component: screen.component }, async () => {
		screen.component = await screen.load();
		return { Component: screen.component };
	});
	if (!task.answer) return <TaskState task={task} />;
	const { Component } = task.answer;
	return <Component {...properties} />;
}
