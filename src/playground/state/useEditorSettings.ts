import { useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";
import { useLanguage } from "../LanguageProvider.tsx";

/** What GraphiQL gives its editors no property for: letters and line breaks so that all is seen, and names for screen readers. */
export function useEditorSettings(): void {
	const { words } = useLanguage();
	const { queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => state);
	useEffect(() => {
		queryEditor?.updateOptions({ ...SETTINGS, ariaLabel: words.queryEditor });
		variableEditor?.updateOptions({ ...SETTINGS, ariaLabel: words.variableEditor });
		responseEditor?.updateOptions({ ...SETTINGS, ariaLabel: words.answerEditor });
	}, [queryEditor, variableEditor, responseEditor, words]);
}

const SETTINGS = { fontSize: 13, lineHeight: 20, wordWrap: "on", wrappingIndent: "indent" } as const;
