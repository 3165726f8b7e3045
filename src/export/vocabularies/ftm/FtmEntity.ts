import type { Property as FtmProperty, Schema } from "@opensanctions/followthemoney";
import type { Property, RecordType } from "../../../model/GraphModel.ts";
import type { Json } from "../../../model/ids.ts";
import { isWebAddress } from "../../../model/values/webAddress.ts";
import { exactEnds } from "../../exactEnds.ts";
import type { FtmMapping } from "./FtmMapping.ts";

/** One entity of FollowTheMoney; written as JSON, it is a line of its files. */
export class FtmEntity {
	readonly #values = new Map<string, Set<string>>();
	readonly id: string;
	readonly schema: Schema;

	constructor(id: string, schema: Schema) {
		this.id = id;
		this.schema = schema;
	}

	/** What a record says, as far as @ftm says what that is. */
	fill(mapping: FtmMapping, type: RecordType, values: Readonly<Record<string, Json>>): void {
		for (const [name, value] of Object.entries(values)) {
			const property = type.properties.get(name);
			if (!property) continue;
			for (const one of [value].flat()) this.#fillField(mapping, type, property, one);
		}
	}

	/** Nothing where the schema has no such property, or the value is none that it takes. */
	add(property: string, value: string): void {
		if (!this.schema.hasProperty(property)) return;
		const clean = toFtmText(this.schema.getProperty(property), value);
		if (clean === undefined) return;
		this.#values.set(property, (this.#values.get(property) ?? new Set()).add(clean));
	}

	toJSON(): object {
		const properties = Object.fromEntries([...this.#values].map(([name, values]) => [name, [...values]]));
		return { id: this.id, schema: this.schema.name, properties };
	}

	#fillField(mapping: FtmMapping, type: RecordType, property: Property, value: Json): void {
		const { properties, begins, ends } = mapping.field(this.schema, type.name, property.name);
		const add = (found: readonly FtmProperty[], text: string | undefined) => {
			if (text !== undefined) for (const { name } of found) this.add(name, text);
		};
		if (property.edtf && typeof value === "string") {
			const { first, last } = exactEnds(value);
			add(begins, first);
			add(ends, last);
			add(properties, first === last ? first : undefined);
		} else if (typeof value === "object" && value !== null) {
			// A point: its latitude and longitude, in this order.
			Object.values(value).forEach((part, place) => {
				add(properties.slice(place, place + 1), String(part));
			});
		} else {
			add(properties, String(value));
		}
	}
}

function toFtmText({ type }: FtmProperty, text: string): string | undefined {
	switch (type.name) {
		case "country":
			return text.toLowerCase();
		case "url":
			return isWebAddress(text) ? text : undefined;
		default:
			return text.trim() === "" ? undefined : text;
	}
}
