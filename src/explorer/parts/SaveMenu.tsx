import { useRef, useState } from "react";
import { useSpeech } from "../SpeechContext.ts";
import type { Words } from "../words/english.ts";

interface SaveMenuProperties<Kind> {
	/** Endings of files. */
	readonly kinds: readonly Kind[];
	readonly make: (kind: Kind) => Promise<Blob>;
	/** Of the file, without its ending. */
	readonly name: string;
}

/** Files of exactly what is shown. */
export function SaveMenu<Kind extends keyof Words["fileKinds"]>({ kinds, make, name }: SaveMenuProperties<Kind>) {
	const { words } = useSpeech();
	const menu = useRef<HTMLDetailsElement>(null);
	const [failed, setFailed] = useState(false);
	const save = async (kind: Kind) => {
		try {
			const file = await make(kind);
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
				{kinds.map((kind) => (
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
