import { density } from "./density.ts";
import { addDays } from "./months.ts";
import type { Scale } from "./Scale.ts";
import type { Dated } from "./Span.ts";

interface DensityBarsProperties {
	readonly dated: readonly Dated[];
	readonly scale: Scale;
	readonly height: number;
}

/** How much there is when. */
export function DensityBars({ dated, scale, height }: DensityBarsProperties) {
	const bars = density(dated, scale);
	const most = Math.max(1, ...bars.map(({ count }) => count));
	return (
		<g className="density">
			{bars.map(({ since, until, count }) => {
				const x = scale.toX(since);
				const tall = (count / most) * height;
				const width = Math.max(scale.toX(addDays(until, 1)) - x - 1, 1);
				return count > 0 && <rect key={since} x={x} y={height - tall} width={width} height={tall} rx={1} />;
			})}
		</g>
	);
}
