// The HTML of every page: an empty one, with a policy that lets in nothing but its own script and style.

export interface PageParts {
	readonly title: string;
	/** Where the extension's files may come from, as VS Code names it in a policy. */
	readonly source: string;
	readonly script: string;
	readonly style: string;
	/** Never the same twice. */
	readonly nonce: string;
}

/** Holds nothing of anybody's notes: what a page shows comes to it by message. */
export function pageHtml({ title, source, script, style, nonce }: PageParts): string {
	const policy = [
		"default-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
		`script-src 'nonce-${nonce}'`,
		`style-src ${source}`,
		`font-src ${source}`,
	];
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${quoted(policy.join('; '))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${quoted(title)}</title>
<link rel="stylesheet" href="${quoted(style)}">
</head>
<body>
<script nonce="${quoted(nonce)}" src="${quoted(script)}"></script>
</body>
</html>
`;
}

const quoted = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
