import { Link } from "../../parts/Link.tsx";
import type { ViewState } from "../../state/ViewState.ts";
import type { Reference } from "./Answer.ts";

export function ReferenceLink({ reference: { page, id, name } }: { readonly reference: Reference }) {
	const to: ViewState = page === "entity" ? { view: "entity", id } : { view: "source", id };
	return <Link to={to}>{name}</Link>;
}
