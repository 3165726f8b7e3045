import type { GraphModel } from "../../model/GraphModel.ts";
import type { CsvDefaults } from "../csv/readCsvRecords.ts";
import type { ErasureIndex } from "../erasures/ErasureIndex.ts";
import type { GraphRecord } from "../GraphRecord.ts";
import type { Problem } from "../problems.ts";
import type { GraphLookup } from "./RecordIndex.ts";

export interface CheckedBatch {
	readonly accepted: readonly GraphRecord[];
	readonly rejected: readonly RejectedLine[];
	/** How many lines were left out because they state something that was erased. */
	readonly erased: number;
	/** Errors of the rejected lines and warnings of the accepted ones. */
	readonly problems: readonly Problem[];
}

/** A file of records. */
export interface RecordFile {
	/** As the user wrote it: what messages say. */
	readonly name: string;
	readonly path: string;
	/** Against which the paths of texts are resolved. */
	readonly folder: string;
	/** Set for a file of CSV: what its rows are, where no column says it. */
	readonly csv?: CsvDefaults;
}

export interface RejectedLine {
	readonly file: string;
	readonly line: number;
	/** The line as it came: bytes where it is no UTF-8; undefined where it is too long to be kept. */
	readonly text: string | Buffer | undefined;
	/** What kind of record it was meant to be, as far as can be told. */
	readonly kind: GraphRecord["kind"] | "unknown";
}

export interface CheckOptions {
	readonly model: GraphModel;
	readonly graph: GraphLookup;
	/** Source id → path of its text, beside what the records themselves name. */
	readonly textFiles: ReadonlyMap<string, string>;
	/** Whether what a document states must come with its words; by default not. */
	readonly requireQuotes?: boolean;
	/** Bytes read so far, of `PHASES.length` times the files' size. */
	readonly onBytes?: (count: number) => void;
	/** By default DEFAULT_SIZES. */
	readonly sizes?: BatchSizes;
	/** What was erased, and is to stay so; by default nothing. */
	readonly erasures?: ErasureIndex;
}

export interface BatchSizes {
	/** Lines that are checked, and written, together. */
	readonly batchSize: number;
	/** Entities that an import keeps in mind, however many its files name; at least those of two batches. */
	readonly mostRemembered: number;
}

/** A hundred thousand entities are some 20 MB. */
export const DEFAULT_SIZES: BatchSizes = { batchSize: 1_000, mostRemembered: 100_000 };
