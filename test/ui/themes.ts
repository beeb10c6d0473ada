// The kinds of themes VS Code has, each by the one that comes with it.

export const themes = {
	dark: 'Dark Modern',
	light: 'Light Modern',
	'high-contrast': 'Default High Contrast',
	'high-contrast-light': 'Default High Contrast Light',
} as const;

export type Theme = keyof typeof themes;
