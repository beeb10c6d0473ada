// The diagram a design begins with: the boxes that most systems of a kind have, to be renamed, moved and thrown out.
import type { Outline } from '../catalog/outline';

export const systemKinds = ['llm', 'ml', 'system'] as const;

/** The kind of system that an outline is about, as far as its words tell. */
export function systemOf({ id, title, sections }: Outline): (typeof systemKinds)[number] | undefined {
	const words = [id, title, ...sections.flatMap((section) => [section.id, section.title])].join(' ');
	if (/\b(?:gen-?ai|llms?|language models?|agents?|prompts?)\b/i.test(words)) return 'llm';
	if (/\b(?:ml|machine learning|(?<!data[ -])models?|training|labels?)\b/i.test(words)) return 'ml';
	return /\bsystems?\b/i.test(words) ? 'system' : undefined;
}

/** A Mermaid block for the kind of system that an outline is about. */
export function skeletonOf(outline: Outline): string {
	const kind = systemOf(outline);
	const lines = kind === 'llm' ? generative : kind === 'ml' ? learned : general;
	return ['```mermaid', 'flowchart LR', ...lines.map((line) => `  ${line}`), '```'].join('\n');
}

const learned = [
	'users([Users]) --> service[Service]',
	'service --> model[Model]',
	'features[(Features)] --> model',
	'service --> logs[(Logs)]',
	'logs --> features',
	'logs --> labels[Labels]',
	'labels --> training[Training]',
	'features --> training',
	'training --> model',
];

const generative = [
	'user([User]) --> app[Application]',
	'app --> retrieval[Retrieval]',
	'index[(Index)] --> retrieval',
	'retrieval --> prompt[Prompt]',
	'prompt --> model[Model]',
	'model --> guardrail[Guardrail]',
	'guardrail --> app',
	'app --> logs[(Logs)]',
];

const general = [
	'client([Client]) --> gateway[Gateway]',
	'gateway --> service[Service]',
	'service --> cache[(Cache)]',
	'service --> database[(Database)]',
	'service --> queue[Queue]',
	'queue --> worker[Worker]',
	'worker --> database',
];
