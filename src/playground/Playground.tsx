import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { AnswerNote } from "./answer/AnswerNote.tsx";
import { OpeningAnswer } from "./answer/OpeningAnswer.tsx";
import { fetchGraph } from "./fetchGraph.ts";
import { GALLERY_PLUGIN } from "./Gallery.tsx";
import { Header } from "./Header.tsx";
import type { Question } from "./questions.ts";
import { QuestionsContext } from "./state/QuestionsContext.ts";

const PLUGINS = [GALLERY_PLUGIN, HISTORY_PLUGIN];

export function Playground({ questions }: { readonly questions: readonly Question[] }) {
	return (
		<QuestionsContext value={questions}>
			<Header />
			<main className="workbench">
				<GraphiQL
					fetcher={fetchGraph}
					plugins={PLUGINS}
					visiblePlugin={GALLERY_PLUGIN}
					defaultQuery=""
					defaultEditorToolsVisibility="variables"
					isHeadersEditorEnabled={false}
					showPersistHeadersSettings={false}
				>
					{/* The name stands in the header. */}
					<GraphiQL.Logo>{null}</GraphiQL.Logo>
					<GraphiQL.Footer>
						<AnswerNote />
					</GraphiQL.Footer>
					<OpeningAnswer />
				</GraphiQL>
			</main>
		</QuestionsContext>
	);
}
