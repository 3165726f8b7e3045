/** The page at `/`: search, read, follow, and open the sentence behind every fact. Made of the public GraphQL API alone. */
// Only the files whose letters a page shows are fetched.
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./explorer.css";
import { createRoot } from "react-dom/client";
import type { Labels } from "../shared/Labels.ts";
import { fetchJson } from "./api/fetchJson.ts";
import { Explorer } from "./Explorer.tsx";
import { createSpeeches, WITHOUT_LABELS } from "./SpeechContext.ts";
import { NavigationProvider } from "./state/NavigationProvider.tsx";

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root.");
// A page that cannot reach its server says so itself.
const labels = await fetchJson<Labels>("/labels.json", new AbortController().signal).catch(() => null);
createRoot(root).render(
	<NavigationProvider speeches={createSpeeches(labels ?? WITHOUT_LABELS)}>
		<Explorer />
	</NavigationProvider>,
);
