import { Fragment } from "react";
import type { PathsQuery } from "../api/documents.ts";
import { Link } from "../parts/Link.tsx";
import { withMarks } from "../parts/marks/listMarks.ts";
import { Marks } from "../parts/marks/Marks.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { QuoteChip } from "../parts/quotes/QuoteChip.tsx";
import { useSpeech } from "../SpeechContext.ts";

export type Path = PathsQuery["paths"][number];

interface RouteProperties {
	readonly path: Path;
	readonly number: number;
	readonly onExclude: (id: string) => void;
}

/** One route: through what, and hop by hop a sentence with its quote. */
export function Route({ path: { hops, clauses }, number, onExclude }: RouteProperties) {
	const speech = useSpeech();
	const { words } = speech;
	const stops = [...hops.slice(0, 1).map(({ from }) => from), ...hops.map(({ to }) => to)];
	return (
		<li className="route">
			<h2>{words.route(number, hops.length)}</h2>
			<p className="route-stops">
				{stops.map(({ id, name, type }, index) => (
					<Fragment key={id}>
						{index > 0 && <span aria-hidden="true"> → </span>}
						<span className="route-stop">
							<TypeMark type={type} /> <Link to={{ view: "entity", id }}>{name}</Link>
							{index > 0 && index < stops.length - 1 && (
								<button
									type="button"
									className="text-button"
									aria-label={words.withoutNamed(name)}
									title={words.withoutNamed(name)}
									onClick={() => onExclude(id)}
								>
									×
								</button>
							)}
						</span>
					</Fragment>
				))}
			</p>
			<ol className="plain clauses">
				{clauses.map(({ text, hop, evidence }) => (
					<li key={hop} className="clause">
						<p>{text}.</p>
						<Marks {...hops[hop]} />
						<QuoteChip statement={withMarks(text, hops[hop] ?? {}, speech)} evidence={evidence} />
					</li>
				))}
			</ol>
		</li>
	);
}
