/** A large import: organisations that attend sessions in rotating roles, half of the lines relations. */
export function* generateRecords(lines: number): Generator<object> {
	const said = { source: "chronicle", quote: "es nahmen teil" };
	const many = Math.floor(lines / 4);
	const roles = ["CHAIR", "SPEAKER", "PARTICIPANT"];
	yield { type: "Source", id: "chronicle", title: "A chronicle", published: "2015" };
	for (let number = 0; number < many; number += 1) {
		const day = `20${String(10 + (number % 10))}-0${1 + (number % 9)}`;
		yield { type: "Organisation", id: `club-${number}`, name: `Club ${number}`, ...said };
		yield { type: "Meeting", id: `session-${number}`, name: `Session ${number}`, date: day, ...said };
		for (const step of [1, 7]) {
			const to = `session-${(number * step) % many}`;
			yield { type: "ATTENDS", from: `club-${number}`, to, role: roles[(number + step) % 3], ...said };
		}
	}
}
