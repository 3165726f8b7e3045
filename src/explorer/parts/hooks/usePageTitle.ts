import { useEffect } from "react";
import { useSpeech } from "../../SpeechContext.ts";

export function usePageTitle(title: string | undefined): void {
	const { words } = useSpeech();
	useEffect(() => {
		document.title = title ? `${title} · ${words.product}` : words.product;
	}, [title, words]);
}
