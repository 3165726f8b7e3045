import { alignEntities, type Line, listEntities, type StatedEntity } from "./alignEntities.ts";

export interface Rate {
	right: number;
	predicted: number;
	gold: number;
}

export interface Evaluation {
	/** Entities by type. */
	readonly mentions: ReadonlyMap<string, Rate>;
	/** Relations by type: right where both ends, the role and the modality are. */
	readonly relations: ReadonlyMap<string, Rate>;
	/** Of relations that are right, how many have every detail that the gold has. */
	readonly detailed: Rate;
	/** Dates of entities that both have. */
	readonly dates: Rate;
	/** Planned or held, of meetings that both have. */
	readonly statuses: Rate;
	readonly wrong: readonly Mistake[];
	readonly missing: readonly Mistake[];
}

export interface Mistake {
	readonly source: string;
	readonly says: string;
	readonly line: Line;
}

/** Holds predicted records against the gold of the same sources. Properties without a counterpart in the gold are not counted. */
export function evaluate(gold: readonly Line[], predicted: readonly Line[]): Evaluation {
	const sources = new Set(gold.flatMap(({ source }) => (typeof source === "string" ? [source] : [])));
	const kept = predicted.filter(({ source }) => sources.has(String(source)));
	const [stated, found] = [listEntities(gold), listEntities(kept)];
	const aligned = alignEntities(stated, found);
	const mentions = new Map<string, Rate>();
	for (const { type } of stated) rateOf(mentions, type).gold += 1;
	for (const entity of found) {
		const rate = rateOf(mentions, entity.type);
		rate.predicted += 1;
		if (aligned.has(entity)) rate.right += 1;
	}
	return { mentions, ...compareRelations(gold, kept, stated, found, aligned), ...compareProperties(aligned) };
}

function compareRelations(
	gold: readonly Line[],
	predicted: readonly Line[],
	stated: readonly StatedEntity[],
	found: readonly StatedEntity[],
	aligned: ReadonlyMap<StatedEntity, StatedEntity>,
) {
	const byId = new Map(found.map((entity) => [`${entity.source} ${entity.id}`, entity]));
	const nameOf = new Map(
		[...stated, ...found].map((entity) => [`${entity.source} ${entity.id}`, entity.names[0] ?? entity.id]),
	);
	const goldId = (line: Line, end: "from" | "to") => {
		const entity = byId.get(`${String(line.source)} ${String(line[end])}`);
		return entity && aligned.get(entity)?.id;
	};
	const key = (line: Line, from: unknown, to: unknown) =>
		[line.source, line.type, from, to, line.role ?? "", line.modality === "PLANNED" ? "PLANNED" : ""].join(" ");
	const wanted = new Map(gold.filter(isRelation).map((line) => [key(line, line.from, line.to), line]));
	const relations = new Map<string, Rate>();
	const detailed: Rate = { right: 0, predicted: 0, gold: 0 };
	const [wrong, missing]: [Mistake[], Mistake[]] = [[], []];
	const seen = new Set<string>();
	const say = (line: Line) =>
		`${nameOf.get(`${line.source} ${line.from}`) ?? line.from} ${line.type}${line.role ? ` ${line.role}` : ""}${line.modality === "PLANNED" ? " planned" : ""} ${nameOf.get(`${line.source} ${line.to}`) ?? line.to}`;
	for (const line of wanted.values()) rateOf(relations, String(line.type)).gold += 1;
	const counted = new Set<string>();
	for (const line of predicted.filter(isRelation)) {
		const own = key(line, line.from, line.to);
		if (counted.has(own)) continue;
		counted.add(own);
		const [from, to] = [goldId(line, "from"), goldId(line, "to")];
		const found = key(line, from, to);
		const rate = rateOf(relations, String(line.type));
		rate.predicted += 1;
		const match = from !== undefined && to !== undefined ? wanted.get(found) : undefined;
		if (match) {
			rate.right += 1;
			seen.add(found);
			detailed.predicted += 1;
			const details = Object.keys(match).filter(
				(name) =>
					![
						"type",
						"from",
						"to",
						"source",
						"quote",
						"start",
						"end",
						"role",
						"modality",
						"confidence",
						"roleText",
						"openList",
					].includes(name),
			);
			if (details.every((name) => line[name] === match[name])) detailed.right += 1;
		} else wrong.push({ source: String(line.source), says: say(line), line });
	}
	for (const [found, line] of wanted)
		if (!seen.has(found)) missing.push({ source: String(line.source), says: say(line), line });
	return { relations, detailed, wrong, missing };
}

const isRelation = ({ from, to }: Line) => from !== undefined && to !== undefined;

function compareProperties(aligned: ReadonlyMap<StatedEntity, StatedEntity>) {
	const dates: Rate = { right: 0, predicted: 0, gold: 0 };
	const statuses: Rate = { right: 0, predicted: 0, gold: 0 };
	for (const [predicted, gold] of aligned) {
		for (const property of ["date", "since", "until"])
			count(dates, gold.properties.get(property), predicted.properties.get(property));
		count(statuses, gold.properties.get("eventStatus"), predicted.properties.get("eventStatus"));
	}
	return { dates, statuses };
}

function count(rate: Rate, gold: unknown, predicted: unknown): void {
	if (gold !== undefined) rate.gold += 1;
	if (gold === undefined || predicted === undefined) return;
	rate.predicted += 1;
	if (gold === predicted) rate.right += 1;
}

function rateOf(rates: Map<string, Rate>, name: string): Rate {
	const rate = rates.get(name) ?? { right: 0, predicted: 0, gold: 0 };
	rates.set(name, rate);
	return rate;
}

export function sumRates(rates: Iterable<Rate>): Rate {
	const sum: Rate = { right: 0, predicted: 0, gold: 0 };
	for (const { right, predicted, gold } of rates) {
		sum.right += right;
		sum.predicted += predicted;
		sum.gold += gold;
	}
	return sum;
}
