import { useState } from "react";
import { useSpeech } from "../SpeechContext.ts";

interface CopyButtonProperties {
	readonly label: string;
	readonly text: () => string;
	readonly className?: string;
}

/** Says for a moment that it has copied. */
export function CopyButton({ label, text, className = "text-button" }: CopyButtonProperties) {
	const { words } = useSpeech();
	const [copied, setCopied] = useState(false);
	const copy = async () => {
		await navigator.clipboard.writeText(text());
		setCopied(true);
		setTimeout(() => setCopied(false), 2_000);
	};
	// Browsers offer the clipboard on encrypted pages and on this machine's own only.
	if (!globalThis.isSecureContext) return null;
	return (
		<button type="button" className={className} onClick={copy}>
			<span aria-live="polite">{copied ? words.copied : label}</span>
		</button>
	);
}
