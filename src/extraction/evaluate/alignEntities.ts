import { nameKey } from "../entities/nameKey.ts";

export type Line = Readonly<Record<string, unknown>>;

/** An entity as the lines of one source state it. */
export interface StatedEntity {
	readonly id: string;
	readonly source: string;
	readonly type: string;
	readonly names: readonly string[];
	readonly properties: ReadonlyMap<string, unknown>;
	readonly quotes: readonly string[];
}

interface Draft extends StatedEntity {
	readonly names: string[];
	readonly properties: Map<string, unknown>;
	readonly quotes: string[];
}

export function listEntities(lines: readonly Line[]): StatedEntity[] {
	const found = new Map<string, Draft>();
	for (const line of lines) {
		if (typeof line.id !== "string" || line.type === "Source") continue;
		const source = String(line.source);
		const key = `${source} ${line.id}`;
		const entity: Draft = found.get(key) ?? {
			id: line.id,
			source,
			type: String(line.type),
			names: [],
			properties: new Map(),
			quotes: [],
		};
		found.set(key, entity);
		if (typeof line.name === "string") entity.names.push(line.name);
		if (Array.isArray(line.names))
			entity.names.push(...line.names.map((name: { value?: unknown }) => String(name.value)));
		for (const [property, value] of Object.entries(line))
			if (!KEYS.has(property)) entity.properties.set(property, value);
		if (typeof line.quote === "string" && entity.quotes.length < 8) entity.quotes.push(line.quote);
	}
	return [...found.values()];
}

const KEYS: ReadonlySet<string> = new Set<string>(
	"type id source name names quote start end confidence extractor status modality stance retrievedAt".split(" "),
);

/**
 * Which predicted entity is which of the gold: same source and type, best likeness first, each once. Names tell; where a name is a
 * mere description, as of meetings, numbers, dates and quotes tell, too.
 */
export function alignEntities(
	gold: readonly StatedEntity[],
	predicted: readonly StatedEntity[],
): Map<StatedEntity, StatedEntity> {
	const bySource = new Map<string, StatedEntity[]>();
	for (const entity of gold) {
		const key = `${entity.source} ${entity.type}`;
		bySource.set(key, [...(bySource.get(key) ?? []), entity]);
	}
	const pairs = predicted.flatMap((entity) =>
		(bySource.get(`${entity.source} ${entity.type}`) ?? []).flatMap((other) => {
			const likeness = compare(other, entity);
			return likeness >= 0.6 ? [{ other, entity, likeness }] : [];
		}),
	);
	const aligned: Map<StatedEntity, StatedEntity> = new Map();
	const taken = new Set<StatedEntity>();
	for (const { other, entity } of pairs.sort((a, b) => b.likeness - a.likeness)) {
		if (aligned.has(entity) || taken.has(other)) continue;
		aligned.set(entity, other);
		taken.add(other);
	}
	return aligned;
}

function compare(gold: StatedEntity, predicted: StatedEntity): number {
	const names = Math.max(0, ...gold.names.flatMap((name) => predicted.names.map((other) => compareNames(name, other))));
	if (gold.type !== "Meeting" && gold.type !== "Outcome" && gold.type !== "Topic") return names >= 0.75 ? names : 0;
	if (gold.type !== "Meeting") return names >= 0.5 ? 0.3 + names : 0;
	const same = ["date", "ordinal", "eventStatus", "kind"].map((property) => {
		const [one, other] = [gold.properties.get(property), predicted.properties.get(property)];
		return one === undefined || other === undefined
			? 0
			: one === other
				? (WEIGHTS[property] ?? 0)
				: -(WEIGHTS[property] ?? 0) / 2;
	});
	return 0.8 * names + same.reduce((sum, value) => sum + value, 0);
}

const WEIGHTS: Readonly<Record<string, number>> = { date: 0.6, ordinal: 0.5, eventStatus: 0.15, kind: 0.25 };

/** Share of the words that both have; the beginnings of words count, as cases change their ends. */
function compareNames(one: string, other: string): number {
	const [a, b] = [nameKey(one).split(" "), nameKey(other).split(" ")];
	if (a.join(" ") === b.join(" ")) return 1;
	const shared = a.filter((word) => b.includes(word)).length;
	return (2 * shared) / (a.length + b.length);
}
