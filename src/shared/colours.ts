export type Colours = "light" | "dark";

/** The colours of all our pages, as chosen on any of them; undefined: as the system has them. */
export function readColours(): Colours | undefined {
	const stored = localStorage.getItem(STORAGE_KEY);
	return stored === "light" || stored === "dark" ? stored : undefined;
}

export function rememberColours(colours: Colours | undefined): void {
	if (colours === undefined) localStorage.removeItem(STORAGE_KEY);
	else localStorage.setItem(STORAGE_KEY, colours);
}

const STORAGE_KEY = "coopgraph:colours";
