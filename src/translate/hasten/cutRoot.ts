import { cutConnection, orderList } from "./cutConnection.ts";
import { cutInterfaceConnection, cutInterfaceList } from "./cutInterface.ts";

/**
 * What is asked for at the root is gathered whole and cut to a page afterwards: a connection puts all nodes of its type
 * into one list, which each row then carries; a list or connection of an interface gathers what lies below all nodes of
 * all its types. Here the page is cut first, by the same order, and the total is counted beside it.
 */
export function cutRoot(lines: readonly string[]): readonly string[] {
	return orderList(lines) ?? cutConnection(lines) ?? cutInterfaceList(lines) ?? cutInterfaceConnection(lines) ?? lines;
}
