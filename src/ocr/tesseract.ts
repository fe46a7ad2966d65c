import { execFile } from 'node:child_process';
import type { Ocr, OcrAnswer, OcrMode } from '../readers/shared/picture/ocr.ts';
import type { Gray } from '../readers/shared/picture/pixels.ts';
import { writeTiff } from './tiff.ts';
import { readTsv } from './tsv.ts';

/** How long one call may take: two hundred cells take some ten seconds, on a busy machine a minute. */
const LONGEST_CALL = 300_000;
const MOST_OUTPUT = 64 * 1024 * 1024;
/** Pictures of one call. */
const MOST_PICTURES = 500;
const LANGUAGES = ['chi_sim', 'eng'];

const FIGURES = ['--psm', '7', '-c', 'tessedit_char_whitelist=0123456789.,-'];

const MODES: Readonly<Record<OcrMode, readonly string[]>> = {
  text: ['-l', 'chi_sim', '--psm', '6'],
  figures: ['-l', 'eng', ...FIGURES],
  chineseFigures: ['-l', 'chi_sim', ...FIGURES],
};

/** Runs tesseract without a shell or files: pictures go in, and text comes out, through pipes. */
function run(options: readonly string[], input: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'tesseract',
      options,
      {
        timeout: LONGEST_CALL,
        killSignal: 'SIGKILL',
        maxBuffer: MOST_OUTPUT,
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      },
      (error, output) => (error ? reject(error) : resolve(output)),
    );
    // It may end before it has taken all; what it says of that comes by its exit code.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

async function lookUp(): Promise<boolean> {
  try {
    const languages = (await run(['--list-langs'], new Uint8Array())).split('\n').map((line) => line.trim());
    return LANGUAGES.every((language) => languages.includes(language));
  } catch {
    return false;
  }
}

/** Debian's tesseract with its models for Chinese and English, if they are on this machine. Looked for once. */
export function createTesseract(): Ocr {
  let there: Promise<boolean> | null = null;
  const isThere = (): Promise<boolean> => {
    there ??= lookUp();
    return there;
  };
  return {
    isThere,
    async read(pictures: readonly Gray[], mode: OcrMode): Promise<OcrAnswer> {
      if (!(await isThere())) return { kind: 'missing' };
      const words = [];
      for (let from = 0; from < pictures.length; from += MOST_PICTURES) {
        const some = pictures.slice(from, from + MOST_PICTURES);
        const answer = await readSome(some, mode);
        if (typeof answer === 'string') return { kind: 'failed', error: answer };
        words.push(...answer);
      }
      return { kind: 'read', words };
    },
  };
}

async function readSome(
  pictures: readonly Gray[],
  mode: OcrMode,
): Promise<NonNullable<ReturnType<typeof readTsv>> | string> {
  try {
    const options = ['stdin', 'stdout', '--dpi', '300', ...MODES[mode], 'tsv'];
    return readTsv(await run(options, writeTiff(pictures)), pictures.length) ?? 'incomplete output';
  } catch (error) {
    const killed = typeof error === 'object' && error !== null && 'killed' in error && error.killed === true;
    if (killed) return `no answer in ${LONGEST_CALL / 1000} s`;
    return 'the program failed';
  }
}
