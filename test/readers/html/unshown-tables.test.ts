import { expect, it } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';

const TABLE = '<table><tr><td>行政许可</td><td>12</td></tr><tr><td>行政处罚</td><td>3</td></tr></table>';

async function told(body: string): Promise<boolean> {
  const page = `<html><head><title>云岭县2022年政府信息公开工作年度报告</title></head><body>${body}</body></html>`;
  const { findings } = await parseBytes(Buffer.from(page), 'page.html');
  return findings.some(({ rule }) => rule === 'reading/scripted-table');
}

it.each([
  `<script>var c = ${JSON.stringify(TABLE)};</script>`,
  `<script type="application/json">{"content":"\\u003ctd\\u003e\\u653f\\u5e9c\\u4fe1\\u606f"}</script>`,
  `<template>${TABLE}</template>`,
  `<textarea>${TABLE.replaceAll('<', '&lt;')}</textarea>`,
])('tells a table that a script is to show: %s', async (body) => {
  expect(await told(body)).toBe(true);
});

it.each([
  `<p>本年度行政许可12件。</p><script>var day = "<table><tr><td>1</td></tr></table>";</script>`,
  `${TABLE}<script>var c = ${JSON.stringify(TABLE)};</script>`,
])('tells none of a page whose scripts hold none, or that shows one: %s', async (body) => {
  expect(await told(body)).toBe(false);
});
