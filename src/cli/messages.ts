import type { Term } from '../model/form.ts';
import { checkMessages } from './check/check-messages.ts';

/** Everything the command line says, apart from the findings, in both languages. `{name}` is filled in. */
export const messages = {
  ...checkMessages,

  // Help
  description: {
    zh: '读取政府信息公开工作年度报告，取出法定统计表中的数据及其位置。',
    en: 'Reads Chinese government-information-disclosure annual reports and extracts the figures of their statutory tables, with their places.',
  },
  parseDescription: {
    zh: '解析报告，把数据写到标准输出或文件',
    en: 'parse reports; data go to standard output or a file',
  },
  parsePaths: {
    zh: '文件、文件夹（含子文件夹）或通配符；- 表示标准输入',
    en: 'files, folders (with all they hold) or globs; - is standard input',
  },
  schemaDescription: { zh: '打印 JSON Schema', en: 'print a JSON Schema' },
  schemaArgument: {
    zh: '哪一个：result（一个文件的结果，默认）、results（结果数组）、config（配置文件），或某一版表式的数据',
    en: 'which: result (of one file, the default), results (the array), config (the configuration file), or the data of one form',
  },
  formsDescription: {
    zh: '列出已知的表式、统计表和指标',
    en: 'list the forms, tables and indicators known',
  },
  formsArgument: { zh: '只列这一版表式的指标', en: 'list the indicators of this form' },
  explainDescription: {
    zh: '说明一个文件里哪些内容被认作什么、依据如何、剩下什么；或说明一条规则、一个指标',
    en: 'show what was recognised in a file, how surely, and what was left over; or what a rule or an indicator means',
  },
  explainSubject: {
    zh: '要说明的文件（- 表示标准输入）、压缩包或其中一个文件（a.zip!/dir/report.docx），或规则、指标的名称',
    en: 'the file to explain (- is standard input), an archive or a file in it (a.zip!/dir/report.docx), or the id of a rule or an indicator',
  },
  helpOption: { zh: '显示帮助', en: 'show help' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'show help for a command' },
  versionOption: { zh: '显示版本号', en: 'show the version' },
  formatOption: { zh: '输出格式', en: 'output format' },
  outputOption: {
    zh: '写入文件；以 / 结尾或已是文件夹时，每个输入各写一个文件',
    en: 'write to a file; to a folder (ending in /, or existing), one file for each input',
  },
  bomOption: { zh: 'CSV 开头加 BOM，便于 Excel 打开', en: 'begin CSV with a byte order mark, for Excel' },
  langOption: {
    zh: '消息的语言，默认按系统区域设置',
    en: 'language of messages; by default that of the locale',
  },
  noColorOption: { zh: '不用颜色', en: 'no colours' },
  quietOption: {
    zh: '只报告没有读成的文件；不显示进度、发现和小结',
    en: 'report only files that failed: no progress, findings or summary',
  },
  allowUnreadableOption: {
    zh: '有文件读不了或没有统计表时，退出码仍为 0',
    en: 'exit 0 even when a file could not be read or holds no table',
  },
  progressOption: { zh: '显示进度（终端上默认显示）', en: 'show progress (default: on a terminal)' },
  noProgressOption: { zh: '不显示进度', en: 'show no progress' },
  exitCodes: {
    zh: '退出码：0 正常；1 有达到 --fail-on 的发现（仅 check）；2 用法、配置错误或程序缺陷；3 有文件读不了或没有法定统计表；130 被中断。',
    en: 'Exit codes: 0 fine; 1 findings at or above --fail-on (check only); 2 usage, configuration or our bug; 3 an input could not be read or holds no statutory table; 130 interrupted.',
  },
  usageTitle: { zh: '用法：', en: 'Usage: ' },
  argumentsTitle: { zh: '参数：', en: 'Arguments:' },
  optionsTitle: { zh: '选项：', en: 'Options:' },
  commandsTitle: { zh: '命令：', en: 'Commands:' },
  choices: { zh: '可选 {choices}', en: 'choices: {choices}' },
  defaultValue: { zh: '默认 {value}', en: 'default: {value}' },

  // Usage errors
  usageError: { zh: '用法错误：{message}', en: 'usage error: {message}' },
  usageHint: { zh: '用法见：{command} --help', en: 'for usage see: {command} --help' },
  withSuggestion: {
    zh: '{sentence}；是不是想用 {suggestion}？',
    en: '{sentence}; did you mean {suggestion}?',
  },
  unknownOption: { zh: '没有 {what} 这个选项', en: 'there is no option {what}' },
  unknownCommand: { zh: '没有 {what} 这个命令', en: 'there is no command {what}' },
  missingArgument: { zh: '缺少参数 {what}', en: 'the argument {what} is missing' },
  optionMissingArgument: { zh: '选项 {what} 后面缺少值', en: 'the option {what} lacks its value' },
  invalidChoice: {
    zh: '{what} 不能是 {value}；可选 {choices}',
    en: '{what} cannot be {value}; choices are {choices}',
  },
  excessArguments: { zh: '{what} 的参数太多', en: 'too many arguments for {what}' },
  noPaths: {
    zh: '没有给出要读的文件；请写上文件、文件夹或通配符，或用 - 从标准输入读',
    en: 'no file to read was given; name files, folders or globs, or - for standard input',
  },
  bomOnlyCsv: {
    zh: '--bom 只用于 CSV；请加上 --format csv，或去掉 --bom',
    en: '--bom is for CSV only; add --format csv, or leave --bom out',
  },
  unknownForm: {
    zh: '没有 {what} 这一版表式；已知的有 {known}',
    en: 'there is no form {what}; known are {known}',
  },
  unknownSchema: {
    zh: '没有 {what} 这个 Schema；可选 {known}',
    en: 'there is no schema {what}; choices are {known}',
  },
  stdinTwice: {
    zh: '标准输入（-）只能用一次',
    en: 'standard input (-) can be given only once',
  },
  cannotWrite: {
    zh: '写不了 {path}（{code}）；请检查文件夹是否存在、有没有写权限、磁盘是否已满',
    en: 'cannot write {path} ({code}); check that its folder exists, that you may write there, and that the disk is not full',
  },
  outputIsInput: {
    zh: '{path} 既要读又要写，会被覆盖；请用 -o 另写一个文件',
    en: '{path} is read, and would be written over; name another file with -o',
  },
  noTemporaryFile: {
    zh: '临时文件夹 {folder} 写不了或读不了（{code}）；请检查权限和磁盘空间，或用 TMPDIR 指定另一文件夹',
    en: 'cannot use a file in the temporary folder {folder} ({code}); check that you may write there and that the disk is not full, or name another with TMPDIR',
  },
  sameOutput: {
    zh: '{path} 没有写出：{output} 在这次运行中已为另一个输入写过；请分开运行或改名',
    en: '{path} was not written: {output} has been written for another input in this run; run them apart, or rename one',
  },

  // Forms
  formCounts: { zh: '指标 {indicators}，数据点 {points}', en: '{indicators} indicators, {points} points' },
  formYears: { zh: '{from}–{to} 年度报告', en: 'reports on {from}–{to}' },
  formYearsOpen: { zh: '{from} 年度起的报告', en: 'reports on {from} and later' },
  formApplicants: { zh: '按申请人分 {count} 列', en: '{count} applicants' },
  formNotAsked: { zh: '表式不要求，有的报告会填', en: 'not asked for; some reports print it' },

  // Explain
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
} as const satisfies Readonly<Record<string, Term>>;

/** The name of a message. */
export type MessageKey = keyof typeof messages;
