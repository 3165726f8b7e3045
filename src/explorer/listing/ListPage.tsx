import { LISTING } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { Pager } from "../parts/Pager.tsx";
import { SaveMenu } from "../parts/SaveMenu.tsx";
import { ShowQuery } from "../parts/ShowQuery.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import type { StateOf } from "../state/ViewState.ts";
import { isAnyTime } from "../time/Span.ts";
import { locale } from "../words/formatDate.ts";
import { makeFile } from "./downloads/makeFile.ts";
import { ListFilters } from "./ListFilters.tsx";
import { ListTable } from "./ListTable.tsx";
import { listingVariables } from "./listingVariables.ts";

const PER_PAGE = 100;

/** Everything of a type as a table, to be narrowed and sorted by whoever knows no name yet. */
export function ListPage({ state }: { readonly state: StateOf<"list"> }) {
	const speech = useSpeech();
	const { words, glossary, language } = speech;
	const { navigate } = useNavigation();
	const page = Number(state.page ?? "1");
	const variables = listingVariables(state, PER_PAGE, (page - 1) * PER_PAGE);
	const task = useAnswer(LISTING, variables);
	const title = state.type === undefined ? words.listOfAll : glossary.typeNames(state.type);
	usePageTitle(title);
	const { listing } = task.answer ?? {};
	// The first page of what is asked for now.
	const change = (changed: Partial<StateOf<"list">>) => {
		const { page: _, ...rest } = state;
		navigate({ ...rest, ...changed }, { replace: true });
	};
	return (
		<div className="list-page">
			<header className="list-head">
				<h1>{title}</h1>
				<p className="actions">
					<CopyButton className="button" label={words.copyAddress} text={() => location.href} />
					<SaveMenu kinds={["csv", "xlsx"]} name={title} make={(kind) => makeFile(kind, state, speech)} />
					<ShowQuery document={LISTING} variables={variables} />
				</p>
			</header>
			<ListFilters state={state} onChange={change} />
			<TaskState task={task} />
			{listing && (
				<div className={task.current ? undefined : "stale"}>
					<p className="quiet" role="status">
						{listing.total === 0
							? words.nothingListed
							: words.listed(listing.total, new Intl.NumberFormat(locale(language)).format(listing.total))}
						{!isAnyTime(state) && ` · ${words.undatedFit}`}
					</p>
					{listing.rows.length > 0 && <ListTable state={state} rows={listing.rows} />}
					<Pager
						page={page}
						perPage={PER_PAGE}
						shown={listing.rows.length}
						total={listing.total}
						to={(to) => ({ ...state, page: to === 1 ? undefined : String(to) })}
					/>
				</div>
			)}
		</div>
	);
}
