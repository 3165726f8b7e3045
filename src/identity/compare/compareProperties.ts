/**
 * Properties of two entities, one feature each. How several values of a property get along is what the model says: where
 * only one can hold, different ones speak against identity; variants and states that develop do not.
 */
import type { Property } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { isRedacted } from "../../model/values/redaction.ts";
import { foldName } from "../../model/values/text.ts";
import { readName } from "../../names/readName.ts";
import { remember } from "../../shared/remember.ts";
import { compareDates } from "./compareDates.ts";
import type { Feature } from "./Feature.ts";
import type { Prepared } from "./Prepared.ts";
import { WEIGHTS } from "./weights.ts";

const { property: W } = WEIGHTS;

export function compareProperties(a: Prepared, b: Prepared): Feature[] {
	const features: Feature[] = [];
	for (const property of a.type.properties.values()) {
		const one = a.profile.properties[property.name] ?? null;
		const other = one === null ? null : (b.profile.properties[property.name] ?? null);
		if (one === null || other === null) continue;
		if (property.role.kind !== "stated" || property.value.kind === "structure") continue;
		const { weight, words } = property.list ? compareLists(property, one, other) : compareValues(property, one, other);
		if (weight !== 0) features.push({ about: property.name, weight, words });
	}
	return features;
}

interface Weighed {
	readonly weight: number;
	readonly words: string;
}

const NOTHING: Weighed = { weight: 0, words: "" };

function compareValues(property: Property, one: Json, other: Json): Weighed {
	const { name, value, format, edtf, several } = property;
	const same = foldName(String(one)) === foldName(String(other));
	const weigh = (equal: number, unequal: number): Weighed =>
		same
			? { weight: equal, words: `${label(name)} is the same: ${String(one)}` }
			: {
					weight: several === "contradict" ? unequal : 0,
					words: `${label(name)} differs: ${String(one)}, ${String(other)}`,
				};
	if (edtf) return compareDates(label(name), String(one), String(other), edtf.bounds);
	if (value.kind === "enum")
		return one === UNKNOWN_KIND || other === UNKNOWN_KIND ? NOTHING : weigh(W.kind, W.otherKind);
	if (value.kind !== "scalar") return NOTHING;
	if (value.scalar === "Point") return comparePlaces(one, other);
	if (value.scalar === "Boolean") return same ? NOTHING : weigh(0, W.flag);
	if (value.scalar === "Int") return weigh(W.number, W.otherNumber);
	if (value.scalar === "Float") return weigh(W.amount, W.otherAmount);
	if (format) return weigh(W.code, /^[A-Z-]/.test(format.example) && format.example.length <= 5 ? W.otherCode : W.flag);
	return sameWords(String(one), String(other))
		? { weight: W.text, words: `${label(name)} is the same: “${String(one)}”` }
		: NOTHING;
}

/** The value that enums have for what fits no other. */
const UNKNOWN_KIND = "OTHER";

function label(property: string): string {
	const words = property.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Titles and goals are translated, too. Where contact data was taken out nobody knows the words. */
export function sameWords(one: string, other: string): boolean {
	if (isRedacted(one) || isRedacted(other)) return false;
	if (foldName(one) === foldName(other)) return true;
	const [a, b] = [keyOfWords(one), keyOfWords(other)];
	return a === b && a !== "";
}

const keyOfWords = remember((text) =>
	readName(text)
		.words.map(({ key }) => key)
		.join(" "),
);

/** `scheme:value` is an identifier elsewhere: the same one settles it, another one of the same scheme, too. */
function compareLists({ name }: Property, one: Json, other: Json): Weighed {
	if (!Array.isArray(one) || !Array.isArray(other)) return NOTHING;
	const [a, b] = [one.map(String), other.map(String)];
	const shared = a.find((value) => b.some((candidate) => foldName(candidate) === foldName(value)));
	const isIdentifier = (value: string) => /^[a-z][\w-]*:\S+$/u.test(value);
	if (shared !== undefined) {
		const weight = isIdentifier(shared) ? W.identifier : W.listed;
		return { weight, words: `${label(name)} ${isIdentifier(shared) ? "agree" : "share"}: ${shared}` };
	}
	const schemeOf = (value: string) => value.slice(0, value.indexOf(":"));
	const clash = a
		.filter(isIdentifier)
		.find((value) => b.filter(isIdentifier).some((rival) => schemeOf(rival) === schemeOf(value)));
	if (clash === undefined) return NOTHING;
	const rival = b.find((value) => schemeOf(value) === schemeOf(clash));
	return { weight: W.otherIdentifier, words: `${label(name)} differ: ${clash}, ${rival}` };
}

const NEAR_KM = 25;
const FAR_KM = 120;

function comparePlaces(one: Json, other: Json): Weighed {
	const [a, b] = [toPoint(one), toPoint(other)];
	if (!a || !b) return NOTHING;
	const kilometres = Math.hypot(
		(a.latitude - b.latitude) * 111,
		(a.longitude - b.longitude) * 111 * Math.cos((a.latitude * Math.PI) / 180),
	);
	const far = `They lie ${Math.round(kilometres)} km apart`;
	if (kilometres <= NEAR_KM) return { weight: W.near, words: "They lie at the same place" };
	return kilometres >= FAR_KM ? { weight: W.far, words: far } : NOTHING;
}

function toPoint(value: Json): { latitude: number; longitude: number } | undefined {
	if (value === null || typeof value !== "object" || !("latitude" in value && "longitude" in value)) return undefined;
	const { latitude, longitude } = value;
	return typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : undefined;
}
