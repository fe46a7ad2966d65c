import type { Term } from '../model/form.ts';

/** A total beside the sum of its parts. */
export const notTheSum: Term = {
  zh: '“{cell}”为 {left}，各项之和为 {right}，相差 {difference}（{formula}）。',
  en: '“{cell}” is {left}, but its parts add up to {right}; they differ by {difference} ({formula}).',
};

/** Two figures that state the same. */
export const notEqual: Term = {
  zh: '“{cell}”为 {left}，“{other}”为 {right}，二者应相等，相差 {difference}。',
  en: '“{cell}” is {left} and “{other}” is {right}; the two should be equal and differ by {difference}.',
};

/** A figure above its bound. */
export const tooLarge: Term = {
  zh: '“{cell}”为 {left}，大于“{other}”的 {right}，多出 {difference}。',
  en: '“{cell}” is {left}, more than the {right} of “{other}” by {difference}.',
};
