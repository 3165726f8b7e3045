import { escapeXml } from "../../../shared/escapeXml.ts";
import type { Palette } from "../../downloads/palette.ts";
import type { Box } from "../../picture/geometry.ts";
import { type DrawnMark, type MapDrawing, NAME_GAP, ROOM_FOR_COUNT } from "../picture/drawMap.ts";
import { RING } from "../picture/MarkShape.tsx";
import world from "../picture/world.json";
import { type Host, type Leg, numbersOf } from "../route.ts";

interface MapPicture {
	readonly drawing: MapDrawing;
	readonly route: readonly Leg[];
	readonly hosts: readonly Host[];
	readonly zoom: number;
	/** In units of the map. */
	readonly box: Box;
}

/** The map as a file of its own, in the colours of the page. */
export function writeMap({ drawing, route, hosts, zoom, box }: MapPicture, palette: Palette): string {
	const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((length) => Math.round(length * zoom));
	const rim = `stroke="${palette.land}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" font-family="Inter, sans-serif" font-size="11.5" text-anchor="middle">`,
		`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.sea}"/>`,
		`<g transform="scale(${zoom})" fill="none" stroke="${palette.coast}" stroke-width="${0.7 / zoom}">`,
		`<path d="${world.land}" fill="${palette.land}"/><path d="${world.borders}"/>`,
		`<path d="${world.disputed}" stroke-dasharray="${[1.5 / zoom, 3 / zoom].join(" ")}"/></g>`,
		...drawing.countries.map(
			({ name, at }) =>
				`<text x="${at.x}" y="${at.y}" fill="${palette.ink}" fill-opacity="0.55" letter-spacing="1">${escapeXml(name)}</text>`,
		),
		...route.map((leg) => legElement(leg, palette)),
		...drawing.marks.map((mark) => markElement(mark, numbersOf(hosts, mark), palette, rim)),
		"</svg>\n",
	].join("\n");
}

function legElement({ line, head, unsure }: Leg, { ink }: Palette): string {
	const dashed = unsure ? ' stroke-dasharray="5 4"' : "";
	return `<path d="${line}" fill="none" stroke="${ink}" stroke-width="1.4"${dashed}/><path d="${head}" fill="${ink}"/>`;
}

function markElement(
	mark: DrawnMark,
	numbers: readonly string[],
	{ hues, ink, land, warning }: Palette,
	rim: string,
): string {
	const { id, at, radius, core, count, disputed, name, places } = mark;
	const [hue] = hues;
	const title = `${places.map(({ place }) => place.name).join(", ")}: ${count}`;
	return [
		`<g id="${escapeXml(id)}" transform="translate(${at.x},${at.y})"><title>${escapeXml(title)}</title>`,
		disputed ? `<circle r="${radius + RING}" fill="none" stroke="${warning}" stroke-width="1.6"/>` : "",
		`<circle r="${radius}" fill="${hue}" fill-opacity="0.2" stroke="${hue}" stroke-dasharray="3 2"/>`,
		`<circle r="${core}" fill="${hue}"/>`,
		count > 1 && core >= ROOM_FOR_COUNT ? `<text y="4" fill="${land}" font-weight="600">${count}</text>` : "",
		`<text x="${-radius - 5}" y="4" text-anchor="end" fill="${ink}" font-weight="650" ${rim}>${escapeXml(numbers.join(", "))}</text>`,
		`<text y="${radius + NAME_GAP}" fill="${ink}" ${rim}>${escapeXml(name ?? "")}</text></g>`,
	].join("");
}
