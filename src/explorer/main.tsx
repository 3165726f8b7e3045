/** The page at `/`: search, read, follow, and open the sentence behind every fact. Made of the public GraphQL API alone. */
// Only the files whose letters a page shows are fetched.
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./explorer.css";
import { createRoot } from "react-dom/client";
import { Explorer } from "./Explorer.tsx";
import { NavigationProvider } from "./state/NavigationProvider.tsx";

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root.");
createRoot(root).render(
	<NavigationProvider>
		<Explorer />
	</NavigationProvider>,
);
