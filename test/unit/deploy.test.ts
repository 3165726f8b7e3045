/** The files in deploy/ are checked by the programs that read them, where these are installed. */
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config/config.ts";

const DEPLOY = fileURLToPath(new URL("../../deploy/", import.meta.url));
const UNITS = readdirSync(DEPLOY).filter((name) => /\.(service|timer)$/.test(name));

async function isInstalled(program: string, ...words: string[]): Promise<boolean> {
	const { failed } = await execa(program, words, { reject: false, stdin: "ignore" });
	if (failed) console.warn(`No ${program} was found, so that what it reads in deploy/ is not checked.`);
	return !failed;
}

const read = (name: string) => readFileSync(DEPLOY + name, "utf8");

describe.skipIf(!(await isInstalled("systemd-analyze", "--version")))("units of systemd", () => {
	test("are understood whole", { timeout: 60_000 }, async () => {
		const folder = await mkdtemp(join(tmpdir(), "coopgraph-units-"));
		try {
			// The programs of the machine that they are for are not here.
			for (const name of UNITS) {
				await writeFile(join(folder, name), read(name).replace(/\/usr\/bin\/(?:node|find)/g, "/bin/sh"));
			}
			const paths = UNITS.map((name) => join(folder, name));
			const { all } = await execa("systemd-analyze", ["verify", "--man=no", ...paths], { all: true, reject: false });
			expect(all.split("\n").filter((line) => line.includes("coopgraph"))).toEqual([]);
		} finally {
			await rm(folder, { recursive: true });
		}
	});
});

test("the settings are such that the program takes, and those of a public service", () => {
	const lines = [...read("environment").matchAll(/^(\w+)=(.*)$/gm)].map(([, key = "", value = ""]) => [key, value]);
	expect(loadConfig(Object.fromEntries(lines), "/opt/coopgraph")).toMatchObject({
		...{ home: "/var/lib/coopgraph", isPublic: true, offersMetrics: true, logsRequests: true, host: "127.0.0.1" },
		...{ backupKeyFile: "/etc/coopgraph/backup.key", decisions: "/var/lib/coopgraph/ledger/decisions.jsonl" },
	});
	for (const unit of UNITS.filter((name) => name.endsWith(".service"))) {
		expect(read(unit)).toMatch(/^EnvironmentFile=\/etc\/coopgraph\/environment$/m);
	}
});

describe.skipIf(!(await isInstalled("caddy", "version")))("the Caddyfile", () => {
	test("is valid", { timeout: 60_000 }, async () => {
		const words = ["validate", "--adapter", "caddyfile", "--config", `${DEPLOY}Caddyfile`];
		const { exitCode, all } = await execa("caddy", words, { all: true, reject: false, env: { HOME: tmpdir() } });
		expect(exitCode, all).toBe(0);
	});
});

describe.skipIf(!(await isInstalled("nginx", "-v")))("nginx.conf", () => {
	test("is valid", { timeout: 60_000 }, async () => {
		const folder = await mkdtemp(join(tmpdir(), "coopgraph-nginx-"));
		try {
			const request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=graph.example.org"];
			await execa("openssl", [
				...request,
				"-keyout",
				join(folder, "privkey.pem"),
				"-out",
				join(folder, "fullchain.pem"),
			]);
			await writeFile(join(folder, "site.conf"), read("nginx.conf").replaceAll("/etc/ssl/coopgraph", folder));
			const whole = `pid ${folder}/pid; error_log ${folder}/log; events {} http { access_log off; include ${folder}/site.conf; }`;
			await writeFile(join(folder, "nginx.conf"), whole);
			const { exitCode, all } = await execa("nginx", ["-t", "-c", join(folder, "nginx.conf")], {
				all: true,
				reject: false,
			});
			expect(exitCode, all).toBe(0);
		} finally {
			await rm(folder, { recursive: true });
		}
	});
});
