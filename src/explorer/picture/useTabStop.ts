import { useState } from "react";

/** Tab goes to one mark, arrows from there to the others. */
export function useTabStop(ids: readonly string[], selected: string | undefined) {
	const [current, moveTo] = useState<string>();
	const has = (id: string | undefined) => id !== undefined && ids.includes(id);
	return { id: has(current) ? current : has(selected) ? selected : ids[0], moveTo };
}

export function focusMark(from: Element, id: string): void {
	const found = from.closest("svg")?.querySelector<SVGElement>(`[data-node="${CSS.escape(id)}"]`);
	found?.focus({ preventScroll: true });
}
