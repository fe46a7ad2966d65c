import { expect, test } from 'vitest';
import { nearest } from '../../src/check/configuration/nearest.ts';

const names = ['applications/balance', 'applications/results-total', 'remedies/total', 'value/not-stated'];

test('names a few letters away are near, swapped neighbours among them', () => {
  expect(nearest('aplications/balance', names)[0]).toBe('applications/balance');
  expect(nearest('remeides/total', names)[0]).toBe('remedies/total');
});

test('a name that holds what was typed is near', () => {
  expect(nearest('balance', names)).toEqual(['applications/balance']);
});

test('nothing is near what has nothing in common', () => {
  expect(nearest('zzz', names)).toEqual([]);
});
