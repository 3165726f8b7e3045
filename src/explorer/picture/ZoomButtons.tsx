import { IconButton } from "../parts/IconButton.tsx";
import { useSpeech } from "../SpeechContext.ts";

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
			<IconButton label={words.zoomIn} onClick={() => onZoom(true)}>
				<path d="M12 5v14M5 12h14" />
			</IconButton>
			<IconButton label={words.zoomOut} onClick={() => onZoom(false)}>
				<path d="M5 12h14" />
			</IconButton>
			<IconButton label={words.showAll} onClick={onFit}>
				<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />
			</IconButton>
		</div>
	);
}
