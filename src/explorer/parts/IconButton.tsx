import type { ReactNode } from "react";

interface IconButtonProperties {
	/** What it does, in words: shown when pointed at, and read aloud. */
	readonly label: string;
	readonly onClick: () => void;
	/** Beside the usual one. */
	readonly className?: string;
	/** Shapes in a square of 24. */
	readonly children: ReactNode;
}

/** A button with a picture in place of words. */
export function IconButton({ label, onClick, className, children }: IconButtonProperties) {
	const classes = className === undefined ? "icon-button" : `icon-button ${className}`;
	return (
		<button type="button" className={classes} title={label} aria-label={label} onClick={onClick}>
			<svg viewBox="0 0 24 24" aria-hidden="true">
				{children}
			</svg>
		</button>
	);
}
