import type { Term } from '../model/form.ts';

/** What help says, and what is wrong with a command as it was asked for. Part of the catalogue in `messages.ts`. */
export const usageMessages = {
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

  // Help on check
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

  // Usage errors of check and explain
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
} as const satisfies Readonly<Record<string, Term>>;
