import type { Term } from '../../model/form.ts';

/** What `check`, and `explain` of a rule, say. Part of the catalogue in `messages.ts`. */
export const checkMessages = {
  // Help
  checkDescription: {
    zh: '核对报告，列出发现；供人阅读或供 CI 使用',
    en: 'check reports and list the findings, for people and for CI',
  },
  checkPaths: {
    zh: '文件、文件夹或通配符，也可以是 parse 的 JSON、NDJSON 结果；- 表示标准输入',
    en: 'files, folders or globs, also JSON or NDJSON results of parse; - is standard input',
  },
  checkFormatOption: {
    zh: '输出格式，可多次给出，各跟一个 -o',
    en: 'output format; may be repeated, each with its -o',
  },
  checkOutputOption: {
    zh: '前一个 -f 写入的文件；没有时写到标准输出',
    en: 'file for the -f before it; without one, standard output',
  },
  failOnOption: {
    zh: '有达到这一级的发现时退出码为 1',
    en: 'exit 1 when there are findings of this severity or above',
  },
  maxWarningsOption: {
    zh: '警告多于这个数时退出码为 1',
    en: 'exit 1 when there are more warnings than this',
  },
  ruleOption: {
    zh: '只看这条规则，或 类别/*；可多次给出',
    en: 'only this rule, or category/*; may be repeated',
  },
  ignoreOption: {
    zh: '不看这条规则，或 类别/*；可多次给出',
    en: 'leave out this rule, or category/*; may be repeated',
  },
  configOption: {
    zh: '配置文件；默认从当前文件夹向上找 gov-report.config.json',
    en: 'configuration file (default: gov-report.config.json, looked for from the working directory upwards)',
  },
  noConfigOption: { zh: '不用配置文件', en: 'use no configuration file' },
  checkQuietOption: {
    zh: '只列有错误或警告的报告；不显示进度和小结',
    en: 'list only reports with errors or warnings; no progress or summary',
  },
  checkAllowUnreadableOption: {
    zh: '读不了或没有统计表的文件不影响退出码',
    en: 'do not exit 3 for files that could not be read or hold no table',
  },
  todayOption: {
    zh: '判断豁免是否到期的日期（默认今天）',
    en: 'the day that ends of waivers are held against (default: today)',
  },

  // Usage errors
  outputIsFolder: {
    zh: 'check 的 -o 要写文件名，不能是文件夹：{path}',
    en: '-o of check takes a file, not a folder: {path}',
  },
  outputTwice: { zh: '{path} 被写了两次', en: '{path} is written to twice' },
  stdoutTwice: {
    zh: '只能有一种格式写到标准输出；请给其他的加上 -o',
    en: 'only one format can go to standard output; give the others an -o',
  },
  bomOnlyFindingsCsv: {
    zh: '--bom 只用于 CSV；请加上 -f csv，或去掉 --bom',
    en: '--bom is for CSV only; add -f csv, or leave --bom out',
  },
  noNumber: {
    zh: '{option} 要一个不小于 0 的整数，不能是 {value}',
    en: '{option} takes a whole number of 0 or more, not {value}',
  },
  noDay: {
    zh: '--today 要一个日期，如 2026-03-31，不能是 {value}',
    en: '--today takes a date such as 2026-03-31, not {value}',
  },
  unknownRule: {
    zh: '{option} {what}：没有这条可选的规则',
    en: '{option} {what}: there is no such rule to choose',
  },
  invalidConfig: {
    zh: '配置文件 {path} 有误：{problems}',
    en: 'the configuration {path} is wrong:{problems}',
  },
  configNotUtf8: { zh: '不是 UTF-8 编码', en: 'it is not in UTF-8' },
  configUnreadable: {
    zh: '读不了配置文件 {path}：{reason}',
    en: 'the configuration {path} cannot be read: {reason}',
  },
  nothingOfThatName: {
    zh: '没有名为 {what} 的文件、规则或指标',
    en: 'there is no file, rule or indicator of the name {what}',
  },

  // Findings for people
  readingHeading: { zh: '读取', en: 'Reading' },
  rulesHeading: { zh: '核对', en: 'Rules' },
  seriesHeading: { zh: '与其他报告对照', en: 'beside other reports' },
  outcomeOpen: { zh: '未核', en: 'open' },
  outcomeWaived: { zh: '豁免', en: 'waived' },
  hint: { zh: '提示：{help}', en: 'Hint: {help}' },
  waivedBecause: { zh: '理由：{reason}', en: 'Reason: {reason}' },
  waivedUntil: { zh: '理由：{reason}（至 {until}）', en: 'Reason: {reason} (until {until})' },
  moreOpen: { zh: '（另有 {count} 项）', en: '({count} more)' },
  checksCount: { zh: '核对 {count} 项：', en: '{count} checks: ' },
  checksCountOne: { zh: '核对 1 项：', en: '1 check: ' },
  checksNone: { zh: '没有可核对的数据', en: 'nothing to check' },
  checksPass: { zh: '通过 {count}', en: '{count} pass' },
  checksFail: { zh: '未通过 {count}', en: '{count} fail' },
  checksFailOne: { zh: '未通过 1', en: '1 fails' },
  checksOpen: { zh: '未核 {count}', en: '{count} open' },
  checksWaived: { zh: '豁免 {count}', en: '{count} waived' },
  readingNotes: {
    zh: '；读取说明 {count} 条，见 -f json',
    en: '; notes on the reading: {count}, see -f json',
  },
  checkedReports: {
    zh: '报告 {reports} 份：有统计表 {parsed}，没有 {noTable}，读不了 {unreadable}',
    en: 'reports {reports}: with tables {parsed}, without {noTable}, unreadable {unreadable}',
  },

  // Explain
  explainRuleRow: { zh: '规则', en: 'rule' },
  explainSeverityRow: { zh: '级别', en: 'severity' },
  explainFormsRow: { zh: '表式', en: 'forms' },
  explainSourceRow: { zh: '依据', en: 'source' },
  explainToleranceRow: { zh: '容差', en: 'tolerance' },
  explainFormulaRow: { zh: '算式', en: 'formula' },
  explainFormulaMore: { zh: '同类算式共 {count} 个', en: '{count} such formulas in all' },
  explainLooksAtRow: { zh: '看什么', en: 'looks at' },
  explainMessageRow: { zh: '措辞', en: 'message' },
  explainHelpRow: { zh: '怎么办', en: 'what to do' },
  explainHoldsRow: { zh: '通过', en: 'passes' },
  explainFailsRow: { zh: '不通过', en: 'fails' },
  explainOpenRow: { zh: '未核', en: 'stays open' },
  explainIndicatorRow: { zh: '指标', en: 'indicator' },
  explainFormRow: { zh: '{form} 年式', en: 'form {form}' },
  explainUnitRow: { zh: '单位', en: 'unit' },
  explainApplicantsRow: { zh: '申请人', en: 'applicants' },
  explainRulesRow: { zh: '有关规则', en: 'rules' },
  exampleOwnLevel: { zh: '本级', en: 'Own level' },
  exampleRegion: { zh: '本行政区域', en: 'Region' },
  exampleBlank: { zh: '空', en: 'blank' },
} as const satisfies Readonly<Record<string, Term>>;
