/** A thread of its own: measuring a large graph would keep the server from answering anybody else. */
import { parentPort, workerData } from "node:worker_threads";
import { measureGraph } from "./measureGraph.ts";

parentPort?.postMessage(measureGraph(workerData));
