import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { LANGUAGES, type Language, WORDS, type Words } from "./words.ts";

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
		localStorage.setItem(STORAGE_KEY, chosen);
		setLanguage(chosen);
	};
	return <LanguageContext value={{ language, words, chooseLanguage }}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
	const choice = useContext(LanguageContext);
	if (choice === undefined) throw new Error("useLanguage needs a LanguageProvider above it.");
	return choice;
}

const STORAGE_KEY = "coopgraph:language";

function readLanguage(): Language {
	const stored = localStorage.getItem(STORAGE_KEY);
	const known = LANGUAGES.find(({ code }) => code === stored);
	return known?.code ?? (navigator.language.toLowerCase().startsWith("de") ? "de" : "en");
}
