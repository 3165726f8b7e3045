import { useLanguage } from "./LanguageProvider.tsx";

/** In place of the page when the server gave no questions: without them there is nothing to open. */
export function LoadError() {
	const { words } = useLanguage();
	return (
		<p role="alert" className="load-error">
			{words.loadError}
		</p>
	);
}
