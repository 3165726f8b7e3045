import { useMemo } from "react";
import { MAP, MAP_OF } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import type { Task } from "../api/useTask.ts";
import { type MeetingPlace, readPlaces } from "./MeetingPlaces.ts";

/** Around what a map is. */
export interface Around {
	readonly id: string;
	readonly name: string;
	/** Has it sessions, one after the other? */
	readonly isSeries: boolean;
	/** Whether a source says that the countries alternate; null where none says. */
	readonly alternates: boolean | null;
}

interface MapTasks {
	/** What is under way or went wrong. */
	readonly task: Task<unknown>;
	/** Undefined where all is asked for, or it is not known yet. */
	readonly around: Around | undefined;
	readonly isUnknown: boolean;
	/** All places at any time, once they are known. */
	readonly places: readonly MeetingPlace[] | undefined;
}

/** Of one entity, all meetings with their places; without an id, all that there are. */
export function useMap(id: string | undefined): MapTasks {
	const naming = useAnswer(MAP_OF, id === undefined ? undefined : { id });
	const entity = naming.answer?.entity;
	const isKnown = id === undefined || Boolean(entity);
	const map = useAnswer(MAP, isKnown ? { of: entity?.id ?? null } : undefined);
	const around = useMemo(() => (entity ? toAround(entity) : undefined), [entity]);
	return {
		task: isKnown ? map : naming,
		around,
		isUnknown: id !== undefined && entity === null,
		places: useMemo(() => map.answer && readPlaces(map.answer), [map.answer]),
	};
}

type Named = { readonly id: string; readonly name: string; readonly alternates?: boolean | null };

function toAround({ id, name, ...series }: Named): Around {
	return { id, name, isSeries: "alternates" in series, alternates: series.alternates ?? null };
}
