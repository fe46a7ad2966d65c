import type { Term } from '../model/form.ts';
import type { FindingKind } from './define.ts';

/** A result given as input lacks a member. */
export const missingField: FindingKind = {
  rule: 'schema/missing-field',
  severity: 'error',
  message: {
    zh: '所给结果的 {path} 缺少“{field}”。',
    en: 'In the result given, {path} lacks “{field}”.',
  },
};

/** A result given as input has a member that is none of a result's. */
export const unknownField: FindingKind = {
  rule: 'schema/unknown-field',
  severity: 'error',
  message: {
    zh: '所给结果的 {path} 含有未定义的“{field}”。',
    en: 'In the result given, {path} has “{field}”, which is not defined.',
  },
};

/** Facts of a result given as input name a data point that no form has. */
export const unknownKey: FindingKind = {
  rule: 'schema/unknown-key',
  severity: 'error',
  message: {
    zh: '所给结果的 {path} 含有各版表式都没有的指标“{field}”。',
    en: 'In the result given, {path} has “{field}”, an indicator of no form.',
  },
};

/** A value of a result given as input is not what it should be, which `expected` says. */
export function unfitValue(expected: Term): FindingKind {
  return {
    rule: 'schema/unfit-value',
    severity: 'error',
    message: {
      zh: `所给结果的 {path} 应为${expected.zh}，实为 {actual}。`,
      en: `In the result given, {path} should be ${expected.en}, but is {actual}.`,
    },
  };
}

/** What is given as input is no result at all. */
export const noResult: FindingKind = {
  rule: 'schema/no-result',
  severity: 'error',
  message: {
    zh: '所给内容不是一个结果对象，而是 {actual}。',
    en: 'What is given is no result but {actual}.',
  },
};
