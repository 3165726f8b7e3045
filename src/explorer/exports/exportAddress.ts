/** The address of an export, of a part of the graph where one is chosen. */
export function exportAddress(address: string, parameters: Readonly<Record<string, string | undefined>>): string {
	const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
	return given.length === 0 ? address : `${address}?${new URLSearchParams(given)}`;
}
