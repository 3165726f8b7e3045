import { useSpeech } from "../LanguageContext.ts";

interface ZoomButtonsProperties {
	/** How many nodes are out of sight. */
	readonly outside: number;
	readonly onZoom: (closer: boolean) => void;
	readonly onFit: () => void;
}

export function ZoomButtons({ outside, onZoom, onFit }: ZoomButtonsProperties) {
	const { words } = useSpeech();
	return (
		<div className="zoom-buttons">
			{outside > 0 && (
				<button type="button" className="button outside" onClick={onFit}>
					{words.outside(outside)}
				</button>
			)}
			<button
				type="button"
				className="icon-button"
				title={words.zoomIn}
				aria-label={words.zoomIn}
				onClick={() => onZoom(true)}
			>
				<svg viewBox="0 0 24 24" aria-hidden="true">
					<path d="M12 5v14M5 12h14" />
				</svg>
			</button>
			<button
				type="button"
				className="icon-button"
				title={words.zoomOut}
				aria-label={words.zoomOut}
				onClick={() => onZoom(false)}
			>
				<svg viewBox="0 0 24 24" aria-hidden="true">
					<path d="M5 12h14" />
				</svg>
			</button>
			<button type="button" className="icon-button" title={words.showAll} aria-label={words.showAll} onClick={onFit}>
				<svg viewBox="0 0 24 24" aria-hidden="true">
					<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />
				</svg>
			</button>
		</div>
	);
}
