import { useRef, useState } from "react";
import { useSpeech } from "../LanguageContext.ts";
import { useModel } from "../model/useModel.ts";
import type { FileKind } from "./files/makeFile.ts";
import type { Shown } from "./filterNetwork.ts";
import type { Places } from "./placeNodes.ts";

interface SaveMenuProperties {
	readonly shown: Shown;
	readonly places: Places;
	/** Of the file, without its ending. */
	readonly name: string;
}

const KINDS: readonly FileKind[] = ["png", "svg", "gexf", "nodes.csv", "edges.csv"];

/** Files of exactly what is shown. What writes them is fetched when the first is asked for. */
export function SaveMenu({ shown, places, name }: SaveMenuProperties) {
	const { words } = useSpeech();
	const model = useModel();
	const menu = useRef<HTMLDetailsElement>(null);
	const [failed, setFailed] = useState(false);
	const save = async (kind: FileKind) => {
		try {
			const { makeFile } = await import("./files/makeFile.ts");
			const file = await makeFile(kind, { shown, places, model });
			setFailed(false);
			menu.current?.removeAttribute("open");
			download(file, `${name}.${kind}`);
		} catch {
			setFailed(true);
		}
	};
	return (
		<details ref={menu} className="save-menu">
			<summary className="button">{words.save}</summary>
			<div className="save-choices">
				{KINDS.map((kind) => (
					<button key={kind} type="button" onClick={() => save(kind)}>
						{words.fileKinds[kind]}
					</button>
				))}
				{failed && <p role="alert">{words.saveFailed}</p>}
			</div>
		</details>
	);
}

function download(blob: Blob, name: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// Safari begins to read it a moment later.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
