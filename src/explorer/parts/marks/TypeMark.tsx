import { markOf } from "../../model/mark.ts";
import { useModel } from "../../model/useModel.ts";

/** The sign of a type, for the eye alone: the name of the type stands beside it, or is said elsewhere. */
export function TypeMark({ type }: { readonly type: string }) {
	const { path, hue } = markOf(useModel().get(type)?.place);
	return (
		<svg className="type-mark" viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true">
			<path d={path} data-hue={hue} />
		</svg>
	);
}
