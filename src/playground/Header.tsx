import { LANGUAGES } from "../shared/languages.ts";
import favicon from "./favicon.svg";
import { useLanguage } from "./LanguageProvider.tsx";

export function Header() {
	const { words } = useLanguage();
	return (
		<header className="header">
			<a className="brand" href="/" title={words.home}>
				<img src={favicon} alt="" width="26" height="26" />
				<span className="brand-name">{words.product}</span>
				<span className="brand-tagline">{words.tagline}</span>
			</a>
			<LanguageSwitch />
		</header>
	);
}

function LanguageSwitch() {
	const { language, words, chooseLanguage } = useLanguage();
	return (
		<fieldset className="language-switch" aria-label={words.language}>
			{LANGUAGES.map(({ code, name }) => (
				<button
					key={code}
					type="button"
					lang={code}
					aria-pressed={code === language}
					onClick={() => chooseLanguage(code)}
				>
					{name}
				</button>
			))}
		</fieldset>
	);
}
