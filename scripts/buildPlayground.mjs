/**
 * What `npm install` and `npm ci` run in the end: builds the page at /playground, in silence. Without the development
 * packages (`--omit=dev`) there is nothing to build with; the server then says at /playground what to do.
 */

// Whatever the shell says: React's development build is larger, and slower.
process.env.NODE_ENV = "production";

let vite;
try {
	vite = await import("vite");
} catch (error) {
	if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
	console.log("The playground was not built: the development packages are not installed.");
}
await vite?.build();
