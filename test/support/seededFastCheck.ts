/** Stands for fast-check in tests (see vitest.config.ts): the same, and what it generates follows from the run's seed. */
import { createRequire } from "node:module";
import { readSeed } from "./seed.ts";

const { default: fc } = createRequire(import.meta.url)("fast-check") as typeof import("fast-check");
fc.configureGlobal({ seed: readSeed() });

export default fc;
