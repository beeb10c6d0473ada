// Texts that have broken others: as a title, a tag, a card or a name each has to come back as it went in.

const long = 'The model that was trained on yesterday and asked about tomorrow. '.repeat(80).slice(0, 5000);

/** Well-formed texts of one line, without a space at either end. */
// biome-ignore format: a line for each would take two hundred
export const naughtyLines: readonly string[] = [
	// Letters of the world, and what stands above, below and between them.
	'Überraschung', 'naïve café', 'Straße', 'İstanbul ı', 'Ελλάς', 'Приключение', '设计一个推荐系统', 'ランキング', '한국어',
	'हिन्दी', 'ไทย', 'العربية', 'עברית', 'a\u0301 and á', '\u1112\u1161\u11ab',
	'Z\u0351\u0327\u0301a\u0489l\u0334g\u0335o\u0336', '𝒻𝒶𝓃𝒸𝓎', 'ﬁnal ½ ™', 'ＦＵＬＬ　ＷＩＤＴＨ', '𠜎𠜱', 'ǅ ŉ ß ẞ',
	// Signs that are drawn, joined, turned round or not seen.
	'🎯', '👩‍💻 and 👨‍👩‍👧‍👦', '🇩🇪🇨🇭', '✌🏿', '1️⃣', '☃️', '\u202eright to left', 'a\u200bb\u200cc\u200dd',
	'\u2060\u00ad', '\u2066isolated\u2069', '\ufeffmark', '\ufe0f', '\u3164', 'a\u00a0b', 'a\u2028b',
	'a\u2029b', 'a\u0085b', '\ufffd \ufffe \uffff', '\u{e0001}\u{1f3f4}\u{e0067}\u{e007f}', '\ue000 \u{10ffff}',
	// Controls.
	'a\tb', 'a\0b', 'a\x07b\x1b[31m', '\x7f', 'a\rb',
	// What VS Code, shells, templates, pages and tables would do something with.
	'$(flame) hot', '$(trash)', '\u0024{x} $x `x`', '{{title}}', '{{', '%00', '%s %d', '%2e%2e%2f', '&amp; &lt;',
	'<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "javascript:alert('x')", '[x](command:evil)',
	'**bold** _it_ ~~no~~', '# heading', '=1+1', '+1', '-1', '@SUM(A1)', '|a|b|', '\\n \\ \\\\', 'a\\',
	"' OR 1=1 --", ';rm -rf /', '|| true',
	// Paths, drives and names that a disk keeps to itself.
	'../../x', '..', '.', '/etc/passwd', 'C:\\x', 'C:', '\\\\server\\share', 'a/b\\c', 'CON', 'con', 'NUL.txt',
	'nul', 'COM1', 'LPT¹', 'AUX.md', 'PRN.', 'README', 'readme.md', '.hidden', '_template', '-rf', '~', 'a:b',
	'a*b?c<d>e|f"g', 'trailing.', 'x.md', 'file.tar.gz', '...', '---', '- - -',
	// Texts that look like YAML, or like another kind of value.
	'no', 'Yes', 'on', 'null', '~', 'true', 'NaN', '.inf', '1e3', '0x1F', '0o17', '007', '1_000', '12:30:45',
	'1.0', '2026-02-29', '2026-11-21', '2026-11-21T10:00:00Z', '- a', '-', '? a', ': a', 'key: value', 'a:',
	'a :b', '#x', 'a #b', 'a#b', '[a, b]', '[', ']', '{a: 1}', '}', ',', 'a, b', '&anchor', '*alias', '!tag',
	'!!str x', '|', '>', '>-', '%YAML 1.2', '@x', '`x`', '"', "'", '"quoted"', "'quoted'", "it's", 'say "hi"',
	'"a" b', '<<', '=', '---x', '...x',
	// Names of what every object has.
	'__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'undefined', '0', '-0', 'length',
	// Cards within cards.
	'a :: b', 'a ::: b', '::', '==a==', 'a == b', '?', '??', '^q-7f2k', 'x ^q-7f2k', 'std::vector', '$x$ and $y$',
	'`', '```', '<!--', '-->', '](', '\\::', long, '🎯'.repeat(600), 'a-'.repeat(2000), 'e\u0301'.repeat(300),
	`e${'\u0301'.repeat(300)}`,
];

/** Texts with something at their edges, or of several lines. */
export const naughtyTexts: readonly string[] = [
	...naughtyLines,
	'',
	' ',
	'  a  ',
	'\u00a0',
	'\ta',
	'a: ',
	'a ',
	'a\nb',
	'\n',
	'a\r\nb\r\n',
	'\n\n---\n',
	'a\n# b',
	'a\n  b: c\n',
];

/** Halves of characters: no file in UTF-8 can hold them. */
export const halves: readonly string[] = ['\ud800', 'a\udc00b', '\udfff\ud800'];
