/**
 * What `npm install` and `npm ci` run in the end: builds the pages at / and /playground, in silence. Without the
 * development packages (`--omit=dev`) there is nothing to build with; the server then says at these addresses what to do.
 * Names of pages as arguments build only those.
 */

// Whatever the shell says: React's development build is larger, and slower.
process.env.NODE_ENV = "production";

let vite;
try {
	vite = await import("vite");
} catch (error) {
	if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
	console.log("The pages were not built: the development packages are not installed.");
}
const named = process.argv.slice(2);
for (const mode of named.length > 0 ? named : ["explorer", "playground"]) await vite?.build({ mode });
