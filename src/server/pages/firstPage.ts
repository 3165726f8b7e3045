import { escapeHtml } from "../../shared/escapeHtml.ts";
import { plainPage } from "./plainPage.ts";

/** The page at `/`: what runs here and how to ask it. */
export function firstPage(origin: string): string {
	return plainPage(
		"Cooperation graph",
		`<h1>Cooperation graph</h1>
<p>German–Central Asian cooperation as a graph: who met whom, where, in whose name, paid by whom, and which sentence of
which document says so.</p>
<dl>
	<dt><a href="/playground">/playground</a></dt><dd>Ask questions in the browser, beginning with examples.</dd>
	<dt>/graphql</dt><dd>The GraphQL API: POST a query as JSON.</dd>
	<dt><a href="/schema/records.json">/schema/records.json</a></dt><dd>The JSON Schema of records, for editors and extractors.</dd>
	<dt><a href="/reconcile">/reconcile</a></dt><dd>The Reconciliation Service API, for OpenRefine: give it this address as a service.</dd>
	<dt><a href="/health/ready">/health/ready</a></dt><dd>Whether the database answers.</dd>
</dl>
<p>Ask it from a terminal:</p>
<pre>curl -s ${escapeHtml(origin)}/graphql -H 'content-type: application/json' \\
  -d '{"query":"{ meetings { name date participantsConnection { edges { node { name } properties { roles evidence { quote } } } } } }"}'</pre>`,
	);
}
