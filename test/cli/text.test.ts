import { expect, test } from 'vitest';
import { compareCodePoints } from '../../src/cli/inputs/walk.ts';
import { messages } from '../../src/cli/messages.ts';
import { chooseLanguage } from '../../src/cli/terminal/language.ts';
import {
  displayWidth,
  padDisplay,
  showOneLine,
  truncateDisplay,
  wrapDisplay,
} from '../../src/cli/terminal/width.ts';

test('Chinese characters and full-width signs are two columns wide', () => {
  expect(displayWidth('规章 abc')).toBe(8);
  expect(displayWidth('（一）')).toBe(6);
  expect(displayWidth('𠮷')).toBe(2);
  expect(displayWidth('e\u0301')).toBe(1);
  expect(padDisplay('规章', 6)).toBe('规章  ');
});

test('texts are cut and wrapped by columns, never through a character', () => {
  expect(truncateDisplay('政府信息公开', 7)).toBe('政府信…');
  expect(truncateDisplay('政府', 4)).toBe('政府');
  expect(wrapDisplay('政府信息公开', 5)).toEqual(['政府', '信息', '公开']);
  expect(wrapDisplay('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrapDisplay('政', 1)).toEqual(['政']);
});

test('control characters are shown as spaces', () => {
  expect(showOneLine('a\u001b[31m\nb')).toBe('a [31m b');
});

test('names sort by code points, not by UTF-16 units', () => {
  const sorted = ['\u{20BB7}', '\uF900', 'b', 'ab', 'a'].sort(compareCodePoints);
  expect(sorted).toEqual(['a', 'ab', 'b', '\uF900', '\u{20BB7}']);
});

test('the language: --lang, else the locale, else English', () => {
  expect(chooseLanguage(['--lang', 'zh'], {})).toBe('zh');
  expect(chooseLanguage(['--lang=en'], { LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(chooseLanguage(['--', '--lang', 'zh'], {})).toBe('en');
  expect(chooseLanguage([], { LANG: 'zh_CN.UTF-8' })).toBe('zh');
  expect(chooseLanguage([], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(chooseLanguage([], {})).toBe('en');
});

test('every message has the same slots in both languages', () => {
  const slots = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();
  for (const { zh, en } of Object.values(messages)) expect(slots(zh)).toEqual(slots(en));
});
