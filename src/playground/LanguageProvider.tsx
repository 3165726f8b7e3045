import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { readLanguage, rememberLanguage } from "../shared/language.ts";
import type { Language } from "../shared/languages.ts";
import { WORDS, type Words } from "./words.ts";

interface LanguageChoice {
	readonly language: Language;
	readonly words: Words;
	readonly chooseLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

/** German or English: as chosen before, else as the browser prefers. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
	const [language, setLanguage] = useState(readLanguage);
	const words = WORDS[language];
	useEffect(() => {
		document.documentElement.lang = language;
		document.title = words.documentTitle;
	}, [language, words]);
	const chooseLanguage = (chosen: Language) => {
		rememberLanguage(chosen);
		setLanguage(chosen);
	};
	return <LanguageContext value={{ language, words, chooseLanguage }}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
	const choice = useContext(LanguageContext);
	if (choice === undefined) throw new Error("useLanguage needs a LanguageProvider above it.");
	return choice;
}
