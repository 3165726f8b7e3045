import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useRef } from "react";
import { readColours, rememberColours } from "../../shared/colours.ts";

/** One choice of colours for all our pages: GraphiQL begins with it, and what is chosen in its settings counts on all of them. */
export function useColours(): void {
	const theme = useGraphiQL((state) => state.theme);
	const { setTheme } = useGraphiQLActions();
	const hasBegun = useRef(false);
	useEffect(() => {
		if (hasBegun.current) rememberColours(theme ?? undefined);
		else setTheme(readColours() ?? null);
		hasBegun.current = true;
	}, [theme, setTheme]);
}
