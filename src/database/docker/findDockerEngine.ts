import { execa } from "execa";

/**
 * The version of a Docker engine that answers, `undefined` if there is none. The command line is asked, because it knows
 * DOCKER_HOST, contexts and rootless sockets.
 */
export async function findDockerEngine(): Promise<string | undefined> {
	const { failed, stdout } = await execa("docker", ["version", "--format", "{{.Server.Version}}"], {
		reject: false,
		timeout: 3_000,
		stdin: "ignore",
	});
	return failed || stdout === "" ? undefined : stdout;
}
