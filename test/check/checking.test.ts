import { expect, test } from 'vitest';
import { checkResult, createChecker } from '../../src/checking.ts';
import { balanced, tell, unbalanced } from '../support/checking.ts';

test('one result is held to all the rules there are', () => {
  const options = { only: ['applications/balance'] };
  expect(tell(checkResult(unbalanced, options).findings)).toEqual(['applications/balance fail error']);
  expect(checkResult(balanced, options)).toMatchObject({ kind: 'report', counts: { pass: 2, fail: 0 } });
});

test('a checker sees many, and says at the end what concerns all of them', () => {
  const waivers = [{ rule: 'applications/balance', year: 1999, reason: '无' }];
  const checker = createChecker({ configuration: { waivers } });
  checker.check(unbalanced);
  expect([...checker.finish()].flatMap(({ findings }) => tell(findings))).toContain(
    'config/unused-waiver fail warning',
  );
});
