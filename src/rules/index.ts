import type { Rule } from '../model/rule.ts';
import { balance } from './applications/balance.ts';

/** The rules, in the order findings are given. */
export const rules: readonly Rule[] = [balance];
