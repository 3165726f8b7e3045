import { createHash } from "node:crypto";

const SOURCE = "source-";

/** What FollowTheMoney takes for an id; anything else is hashed. Sources and entities cannot have the same. */
export function toFtmId(kind: "entity" | "relation" | "source", id: string): string {
	const isFit = /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(id) && id.length <= 180;
	const isPlain = isFit && (kind === "source" || !id.startsWith(SOURCE));
	const plain = isPlain ? id : createHash("sha1").update(`${kind} ${id}`).digest("hex");
	return kind === "source" ? `${SOURCE}${plain}` : plain;
}
