/** The page at /playground: GraphiQL with a gallery of tested questions, opened on an answer. */
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./playground.css";
import { createRoot } from "react-dom/client";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { LoadError } from "./LoadError.tsx";
import { Playground } from "./Playground.tsx";
import { loadQuestions, type Question } from "./questions.ts";

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root.");
const page = await loadPage();
createRoot(root).render(<LanguageProvider>{page}</LanguageProvider>);

async function loadPage() {
	let questions: readonly Question[];
	try {
		questions = await loadQuestions();
	} catch {
		return <LoadError />;
	}
	return <Playground questions={questions} />;
}
