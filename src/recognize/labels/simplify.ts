const TERMS: readonly (readonly [RegExp, string])[] = [
  [/资讯|讯息/g, '信息'],
  [/档案(?![馆室])/g, '文件'],
  [/专案/g, '项目'],
  [/网路/g, '网络'],
  [/覆议/g, '复议'],
  [/透过/g, '通过'],
];

/** Rewrites a label for comparison only; what is printed stays as it is. */
export type Simplify = (text: string) => string;

/**
 * Loads the writing of traditional characters in simplified ones, and of the terms converters leave behind
 * (檔案 for 文件, but 檔案館 is 档案馆). Loaded only for pages in traditional script.
 */
export async function loadSimplify(): Promise<Simplify> {
  const { Converter } = await import('opencc-js/t2cn');
  const convert = Converter({ from: 't', to: 'cn' });
  return (text) => TERMS.reduce((result, [term, mainland]) => result.replace(term, mainland), convert(text));
}
