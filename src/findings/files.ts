import type { Term } from '../model/form.ts';
import type { FindingKind } from './define.ts';

/** The file has no bytes, or nothing but white space. */
export const emptyFile: FindingKind = {
  rule: 'file/empty',
  severity: 'error',
  message: {
    zh: '文件是空的（{bytes} 字节，没有文字）；请重新下载或导出',
    en: 'The file is empty ({bytes} bytes, no text). Download or export it again.',
  },
};

/** The bytes are of no kind we know. */
export const unknownKind: FindingKind = {
  rule: 'file/unknown-kind',
  severity: 'error',
  message: {
    zh: '认不出这是什么文件（{bytes} 字节，不是文字）；请另存为网页或纯文本后重试',
    en: 'The kind of this file is not recognised ({bytes} bytes that are no text). Save it as a web page or as text and try again.',
  },
};

/** The kind of that name is known, but there is no reader for it. */
export function noReader(name: Term): FindingKind {
  return {
    rule: 'file/no-reader',
    severity: 'error',
    message: {
      zh: `这是 ${name.zh}，认得出但还不能读；请另存为网页或纯文本后重试`,
      en: `This is ${name.en}: recognised but not yet read. Save it as a web page or as text and try again.`,
    },
  };
}

/** An archive without any file in it. */
export const nothingInside: FindingKind = {
  rule: 'file/nothing-inside',
  severity: 'error',
  message: {
    zh: '压缩包或邮件里没有文件；请重新下载或导出',
    en: 'No file is in this archive or mail. Download or export it again.',
  },
};

/** An Office document that is encrypted as a whole, with a password. */
export const encrypted: FindingKind = {
  rule: 'file/encrypted',
  severity: 'error',
  message: {
    zh: '文件已加密，需要密码才能打开，没有读取；请用密码打开后去除密码（文件 › 信息 › 保护文档）并另存，再重试',
    en: 'The file is encrypted and was not read. Open it with its password, remove the password (File › Info › Protect Document), save it, and try again.',
  },
};

/** The file is larger than the bound on bytes. */
export const tooLarge: FindingKind = {
  rule: 'file/too-large',
  severity: 'error',
  message: {
    zh: '文件有 {bytes} 字节，超过 {limit} 字节的上限，没有读取；请拆分后重试',
    en: 'The file has {bytes} bytes, more than the limit of {limit}, and was not read. Split it and try again.',
  },
};

/** What comes down a pipe goes on beyond the bound on bytes. */
export const endless: FindingKind = {
  rule: 'file/too-large',
  severity: 'error',
  message: {
    zh: '输入超过 {limit} 字节的上限，没有读完',
    en: 'The input goes on beyond the limit of {limit} bytes and was given up.',
  },
};

/** Nothing is there under this name: mistyped, or gone since the folder was listed. */
export const notFound: FindingKind = {
  rule: 'file/not-found',
  severity: 'error',
  message: {
    zh: '找不到这个文件：名字可能有误，或者它刚被移走',
    en: 'There is no such file: its name may be mistyped, or it has just been moved away.',
  },
};

/** The system refuses access to a file or folder. */
export const noPermission: FindingKind = {
  rule: 'file/no-permission',
  severity: 'error',
  message: {
    zh: '没有读取权限；请检查文件或文件夹的权限',
    en: 'Permission is denied. Check the access rights of the file or folder.',
  },
};

/** Reading failed for another reason of the system's. */
export const readFailed: FindingKind = {
  rule: 'file/read-failed',
  severity: 'error',
  message: { zh: '读取时出错（{code}）', en: 'Reading failed ({code}).' },
};

/** A folder was given where one file is expected. */
export const isFolder: FindingKind = {
  rule: 'file/is-folder',
  severity: 'error',
  message: { zh: '这是文件夹，不是文件', en: 'This is a folder, not a file.' },
};

/** A pattern or a folder, named by the user, that yields no file to read. */
export const nothingFound: FindingKind = {
  rule: 'file/nothing-found',
  severity: 'error',
  message: {
    zh: '这里没有可读的文件（跳过其他文件 {skipped} 个）；请检查路径',
    en: 'No file to read was found here ({skipped} others skipped). Check the path.',
  },
};

/**
 * The file was read and holds no table of any edition, nor one that stands in its place. The result’s status says so,
 * and the exit code; whether one is missing is the rule `structure/announced-table-missing`’s to say.
 */
export const noTable: FindingKind = {
  rule: 'file/no-table',
  severity: 'note',
  message: {
    zh: '文件已读取，但没有找到法定统计表',
    en: 'The file was read, but no statutory table was found in it.',
  },
};

/** An exception of ours while the file was parsed. */
export const ourBug: FindingKind = {
  rule: 'file/our-bug',
  severity: 'error',
  message: {
    zh: 'gov-report 解析这个文件时自身出错（{error}）；这是程序的缺陷，请连同文件报告给我们',
    en: 'gov-report itself failed on this file ({error}). This is our bug: please report it, with the file.',
  },
};

/** All kinds of finding about files as such; `noReader` stands for its one rule. */
export const fileFindings: readonly FindingKind[] = [
  emptyFile,
  unknownKind,
  noReader({ zh: '…', en: '…' }),
  encrypted,
  tooLarge,
  endless,
  notFound,
  noPermission,
  readFailed,
  isFolder,
  nothingFound,
  noTable,
  ourBug,
];
