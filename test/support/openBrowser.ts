import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./findChromium.ts";

/**
 * Where tests in a browser may run: the path of Chromium, or undefined where a machine has none. In CI that is no
 * reason to skip them.
 */
export async function findBrowser(): Promise<string | undefined> {
	const path = await findChromium();
	if (path !== undefined) return path;
	const message = "No Chromium was found, so the tests in a browser do not run. Install it (Debian: `chromium`).";
	if (process.env.CI === "true") throw new Error(message);
	console.warn(message);
	return undefined;
}

/** A headless Chromium with a new, empty profile that asks nobody but this machine. */
export async function openBrowser(executablePath: string): Promise<Browser> {
	return chromium.launch({ executablePath, args: QUIET, chromiumSandbox: false });
}

const QUIET = [
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];
