import assert from 'node:assert/strict';
import { pageHtml } from '../../../src/host/pageHtml';

const parts = {
	title: 'Timer',
	source: 'https://files',
	script: 'https://files/a.js',
	style: 'https://files/a.css',
	nonce: 'n0',
};

suite('the HTML of a page', () => {
	test('lets in its own script and style, and nothing else', () => {
		const html = pageHtml(parts);
		const policy = html.match(/Content-Security-Policy" content="([^"]*)"/)?.[1] ?? '';
		assert.deepEqual(policy.split('; '), [
			"default-src 'none'",
			"base-uri 'none'",
			"form-action 'none'",
			"script-src 'nonce-n0'",
			'style-src https://files',
			'font-src https://files',
		]);
		assert.match(html, /<html lang="en">/);
		assert.match(html, /<script nonce="n0" src="https:\/\/files\/a\.js"><\/script>/);
	});

	test('a name is no HTML', () => {
		const html = pageHtml({ ...parts, title: '</title><script>"', script: 'a"b' });
		assert.ok(html.includes('<title>&lt;/title&gt;&lt;script&gt;&quot;</title>'));
		assert.ok(html.includes('src="a&quot;b"'));
	});
});
