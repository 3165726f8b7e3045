/** The beginning of a thread: it reads TypeScript, whoever began the process. */
import { register } from "tsx/esm/api";

register();
await import("./measureWorker.ts");
