import type { Term } from '../model/form.ts';
import { usageMessages } from './usage-messages.ts';

/** Everything the command line says, apart from the findings, in both languages. `{name}` is filled in. */
export const messages = {
  ...usageMessages,

  // Forms
  formCounts: { zh: '指标 {indicators}，数据点 {points}', en: '{indicators} indicators, {points} points' },
  formYears: { zh: '{from}–{to} 年度报告', en: 'reports on {from}–{to}' },
  formYearsOpen: { zh: '{from} 年度起的报告', en: 'reports on {from} and later' },
  formApplicants: { zh: '按申请人分 {count} 列', en: '{count} applicants' },
  formNotAsked: { zh: '表式不要求，有的报告会填', en: 'not asked for; some reports print it' },

  // Explain: a file
  explainFileRow: { zh: '文件', en: 'file' },
  explainKindRow: { zh: '种类', en: 'kind' },
  explainStatusRow: { zh: '状态', en: 'status' },
  explainTitleRow: { zh: '标题', en: 'title' },
  explainEntityRow: { zh: '报告机关', en: 'entity' },
  explainYearRow: { zh: '年度', en: 'year' },
  explainStatement: { zh: '认作法定统计表（{count} 行）', en: 'taken as a statutory table ({count} rows)' },
  explainExcerpt: {
    zh: '认作正文中的摘录表（{count} 行）',
    en: 'taken as an excerpt in the prose ({count} rows)',
  },
  explainUnknownTable: {
    zh: '认作其他统计表（{count} 行）',
    en: 'taken as a table of no form ({count} rows)',
  },
  explainNothing: { zh: '未认作统计表（{count} 行）', en: 'not taken as any table ({count} rows)' },
  explainLegend: {
    zh: '= 标签与表式相同　~ 相近，→ 为表式的标签　? 行认出了，格分不清　+ 表式没有的行，留在 other　- 剩下的行　· 没有数值的行，多为列的标签\n两个数是相似度和与次优位置之差；␣ 是空格子。',
    en: '= the form’s own label   ~ a similar one, → the form’s   ? row recognised, its cells not told apart\n+ a row of no form, kept under other   - left over\n· left over, without figures: most are column labels\nThe two numbers: how alike the labels are; how far ahead of the second-best place. ␣ is an empty cell.',
  },

  // Explain: a rule or an indicator
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

  // While parsing
  severityError: { zh: '错误', en: 'error' },
  severityWarning: { zh: '警告', en: 'warning' },
  severityNote: { zh: '说明', en: 'note' },
  moreFindings: {
    zh: '{path}：还有 {count} 条，见 JSON 输出中的 findings',
    en: '{path}: {count} more; see findings in the JSON output',
  },
  noRow: {
    zh: '{path}：没有数据，CSV 中没有它的行',
    en: '{path}: no facts, hence no row in the CSV',
  },
  progress: { zh: '已读 {count} 个文件 · {path}', en: '{count} files read · {path}' },
  interrupted: { zh: '已中断：读了 {count} 个文件', en: 'interrupted after {count} files' },
  bug: {
    zh: 'gov-report 自身出错：{error}。这是程序的缺陷，请报告给我们；设 DEBUG=gov-report 可看细节',
    en: 'gov-report itself failed: {error}. This is our bug: please report it; DEBUG=gov-report shows details',
  },

  // Summary
  summaryFiles: {
    zh: '文件 {files}：解析 {parsed}，没有统计表 {noTable}，读不了 {unreadable}',
    en: 'files {files}: parsed {parsed}, without a table {noTable}, unreadable {unreadable}',
  },
  summarySkipped: { zh: '跳过 {count}：{kinds}', en: 'skipped {count}: {kinds}' },
  summaryFacts: {
    zh: '报表 {statements} · 数据 {facts}{forms}',
    en: 'statements {statements} · facts {facts}{forms}',
  },
  summaryForm: { zh: '{form} 年式 {count}', en: 'form {form}: {count}' },
  summaryFindings: {
    zh: '发现：错误 {errors}，警告 {warnings}，说明 {notes}',
    en: 'findings: errors {errors}, warnings {warnings}, notes {notes}',
  },
  summaryReason: { zh: '{rule} {count}：{names}', en: '{rule} {count}: {names}' },
  inBrackets: { zh: '（{text}）', en: ' ({text})' },
  listSeparator: { zh: '，', en: ', ' },
  andMore: { zh: '等', en: '…' },
  skippedUnknown: { zh: '未知种类', en: 'of unknown kind' },
  skippedLink: { zh: '指向文件夹的链接', en: 'links to folders' },
  skippedSpecial: { zh: '设备、管道等', en: 'devices, pipes and the like' },

  // Check: findings for people
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
} as const satisfies Readonly<Record<string, Term>>;

/** The name of a message. */
export type MessageKey = keyof typeof messages;
