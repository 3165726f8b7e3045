import { findPythonPackage } from "./pythonPackage.ts";

/** Path of Schemathesis; see findPythonPackage. */
export async function findSchemathesis(): Promise<string | undefined> {
	const found = await findPythonPackage({
		...{ name: "schemathesis", version: "4.32.5", program: "st" },
		otherwise: "the API is not tried with generated requests",
	});
	return found?.program;
}
