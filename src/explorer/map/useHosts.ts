import { useMemo } from "react";
import { HOSTS } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import type { Task } from "../api/useTask.ts";
import type { MeetingPlace } from "./MeetingPlaces.ts";
import type { Host } from "./route.ts";
import type { Around } from "./useMap.ts";

export interface Hosts {
	readonly task: Task<unknown>;
	/** In order, those sessions that are shown. */
	readonly rows: readonly Host[];
}

/** Who hosted the sessions of a series, one after the other. */
export function useHosts(around: Around | undefined, shown: readonly MeetingPlace[]): Hosts {
	const task = useAnswer(HOSTS, around?.isSeries ? { platform: around.id } : undefined);
	const hosts = task.answer?.hosts;
	const rows = useMemo(() => {
		const meetings = new Set(shown.flatMap((place) => place.meetings.map(({ meeting }) => meeting.id)));
		return hosts?.filter(({ session }) => meetings.has(session.id)) ?? [];
	}, [hosts, shown]);
	return { task, rows };
}
