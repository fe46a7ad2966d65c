import { expect, it } from 'vitest';
import { readHtml } from './support.ts';

const article = (id: string): string =>
  `<div id="${id}" style="visibility: hidden; opacity: 0;"><section><p>一、总体情况</p></section></div>`;

it('reads the article of a WeChat page, which is hidden until its script has run', async () => {
  const { document, findings } = await readHtml(article('js_content'));
  expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
  expect(findings).toEqual([]);
});

it('and nothing else that is hidden', async () => {
  const { document, findings } = await readHtml(article('copy'));
  expect(document.blocks).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(['reading/hidden-text']);
});
