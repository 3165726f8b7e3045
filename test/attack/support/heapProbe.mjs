// Loaded into the server under attack (--import): tells its heap after a forced collection whenever it is asked.
process.on("message", () => {
	globalThis.gc();
	process.send(process.memoryUsage().heapUsed);
});
process.channel.unref();
