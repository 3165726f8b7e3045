import type { ExportContext, ExportFormat, FileForm } from "../ExportFormat.ts";

/** The two things that a format of one file says: its form, and that file as its only part. */
export function graphFile(
	form: FileForm,
	write: (context: ExportContext) => AsyncIterable<string>,
): Pick<ExportFormat, "file" | "parts"> {
	return {
		file: form,
		parts: async function* (context) {
			yield { name: `graph.${form.extension}`, mediaType: form.mediaType, content: write(context) };
		},
	};
}
