/** Whether the server has no playground, and answers this page's own questions only: it says so in the page. */
export function isLocked(): boolean {
	return document.documentElement.dataset.locked !== undefined;
}
