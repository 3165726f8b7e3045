import { type Details, listDetails } from "../model/Fact.ts";
import { useNames } from "../model/useNames.ts";
import { useSpeech } from "../SpeechContext.ts";
import { Link } from "./Link.tsx";
import { Value } from "./sentences/Value.tsx";

/** Details of a relation on one line: what is said of role, post, time. */
export function DetailList({ details }: { readonly details: Details }) {
	const { glossary } = useSpeech();
	const names = useNames([...details.values()].flat());
	const entries = listDetails(details);
	if (entries.length === 0) return null;
	return (
		<ul className="details-line">
			{entries.map(([name, values]) => {
				const onlyTrue = values.length === 1 && values[0] === "true";
				return (
					<li key={name} data-detail={name}>
						{(onlyTrue || !speaksForItself(values)) && <span className="detail-name">{glossary.property(name)} </span>}
						{!onlyTrue &&
							values.map((value, index) => (
								<span key={value}>
									{index > 0 && ", "}
									{names.has(value) ? (
										<Link to={{ view: "entity", id: value }}>{names.get(value)}</Link>
									) : (
										<Value value={value} wording={name.endsWith("Text")} />
									)}
								</span>
							))}
					</li>
				);
			})}
		</ul>
	);
}

/** A role or kind needs no "role:" before it. */
function speaksForItself(values: readonly string[]): boolean {
	return values.every((value) => /^[A-Z][A-Z_]+$/.test(value));
}
