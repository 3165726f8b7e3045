/** Few hubs and many meetings: what makes nesting dear. Some 25 relations for each meeting of ten. */
export function* generateHubs(meetings: number): Generator<object> {
	const said = { source: "chronicle", quote: "es nahmen teil" };
	yield { type: "Source", id: "chronicle", title: "A chronicle", published: "2015" };
	for (const id of ["kz", "kg", "uz", "tj", "tm"]) yield { type: "Country", id, name: id, ...said };
	for (const id of ["astana", "almaty", "bischkek"]) {
		yield { type: "City", id, name: id, ...said };
		yield { type: "LOCATED_IN", from: id, to: id === "bischkek" ? "kg" : "kz", ...said };
	}
	for (const id of ["p1", "p2", "p3"]) yield { type: "Platform", id, name: id, ...said };
	for (const id of ["t1", "t2", "t3", "t4"]) yield { type: "Topic", id, name: id, ...said };
	const actors = meetings / 4;
	for (let number = 0; number < actors; number += 1) {
		yield { type: "Organisation", id: `o${number}`, name: `Organisation ${number}`, ...said };
		yield { type: "LOCATED_IN", from: `o${number}`, to: pick(["astana", "almaty", "bischkek"], number), ...said };
	}
	for (let number = 0; number < meetings; number += 1) {
		const from = `m${number}`;
		yield { type: "Meeting", id: from, name: `Meeting ${number}`, date: `20${10 + (number % 10)}`, ...said };
		yield { type: "HELD_IN", from, to: pick(["astana", "almaty", "bischkek"], number), ...said };
		yield { type: "SESSION_OF", from, to: pick(["p1", "p2", "p3"], number), ...said };
		yield { type: "COVERS", from, to: pick(["kz", "kg", "uz", "tj", "tm"], number), ...said };
		yield { type: "CONCERNS", from, to: pick(["t1", "t2", "t3", "t4"], number), ...said };
		for (const step of [1, 3, 7, 11]) {
			yield { type: "ATTENDS", from: `o${(number * step) % actors}`, to: from, role: "PARTICIPANT", ...said };
		}
	}
}

function pick<Item>(items: readonly Item[], number: number): Item {
	return items[number % items.length] as Item;
}
