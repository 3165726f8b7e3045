import type { BrowserContext } from "playwright-core";

/** What a page should never do. */
export interface Watch {
	/** Requests to another host, errors on the console, exceptions, breaches of the Content-Security-Policy. */
	readonly faults: readonly string[];
}

/** Collects faults of every page of the context from now on. */
export async function watchPages(context: BrowserContext, origin: string): Promise<Watch> {
	const faults: string[] = [];
	context.on("request", (request) => {
		const url = request.url();
		if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`);
	});
	context.on("requestfailed", (request) => {
		const reason = request.failure()?.errorText;
		// What the page itself cancels is no fault.
		if (reason !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${reason}`);
	});
	context.on("response", (response) => {
		if (response.status() >= 400) faults.push(`${response.status()} from ${response.url()}`);
	});
	context.on("console", (message) => {
		if (message.type() === "error") faults.push(`console: ${message.text()}`);
	});
	context.on("weberror", (error) => faults.push(`exception: ${error.error().message}`));
	await context.exposeFunction("reportViolation", (violation: string) => faults.push(`policy: ${violation}`));
	await context.addInitScript(`addEventListener("securitypolicyviolation", (event) =>
		reportViolation(event.effectiveDirective + " " + event.blockedURI))`);
	return { faults };
}
