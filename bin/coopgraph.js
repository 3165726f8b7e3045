#!/usr/bin/env node
// TypeScript is run as it is: tsx translates it on the way in.
import { register } from "tsx/esm/api";

register();
await import("../src/main.ts");
