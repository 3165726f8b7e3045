import { escapeHtml } from "../../shared/escapeHtml.ts";

/** A page without script and without another host; the body is HTML. */
export function plainPage(title: string, body: string): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
	body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; color: #1c2733; overflow-wrap: anywhere; }
	pre { background: #f2f4f7; padding: 1rem; overflow-x: auto; border-radius: .4rem; }
	dt { font-weight: 600; }
	@media (prefers-color-scheme: dark) { body { background: #14191f; color: #dfe6ee; } pre { background: #1f2730; } a { color: #8ab8ff; } }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
