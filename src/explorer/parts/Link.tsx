import type { ComponentProps, MouseEvent } from "react";
import { useNavigation } from "../state/NavigationContext.ts";
import type { ViewState } from "../state/ViewState.ts";

type LinkProperties = Omit<ComponentProps<"a">, "href"> & { readonly to: ViewState };

/** A real link, so that it can be copied and opened in a new tab; followed within the page otherwise. */
export function Link({ to, onClick, ...others }: LinkProperties) {
	const { addressOf, navigate } = useNavigation();
	const follow = (event: MouseEvent<HTMLAnchorElement>) => {
		onClick?.(event);
		if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
		event.preventDefault();
		navigate(to);
		scrollTo({ top: 0 });
	};
	return <a {...others} href={addressOf(to)} onClick={follow} />;
}
