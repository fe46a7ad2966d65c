import PostalMime from 'postal-mime';
import { report } from '../../findings/define.ts';
import { brokenPackage } from '../../findings/packages.ts';
import { limitReached } from '../../findings/readers.ts';
import type { Limits } from '../limits.ts';
import type { Packed, Unpack } from './archive.ts';

/** Depth of parts within parts that is followed; mail programs write three or four. */
const MOST_NESTED = 32;

/**
 * The documents of a mail or of a web page saved as MHTML (RFC 5322, 2045–2047, 2557): its page, or its text where it
 * has no page, and its attachments.
 */
export const unpack: Unpack = async function* (bytes, limits: Limits, emit) {
  const mail = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: MOST_NESTED,
  }).catch(() => null);
  if (mail === null) return report(emit, brokenPackage(damaged), {}, []);
  const parts: Packed[] = [];
  if (mail.html) parts.push({ name: 'body.html', bytes: Buffer.from(mail.html) });
  else if (mail.text) parts.push({ name: 'body.txt', bytes: Buffer.from(mail.text) });
  for (const [index, { filename, mimeType, content }] of mail.attachments.entries()) {
    if (parts.length >= limits.members)
      return report(emit, limitReached, { limit: 'members', value: limits.members }, []);
    const data = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    if (filename === null && isAccessory(mimeType, data)) continue;
    parts.push({ name: filename ?? `part${index + 1}`, bytes: data });
  }
  yield* parts;
};

/** Whether a nameless part only serves a page, as its styles and list of files do: text without a table. */
function isAccessory(type: string, data: Uint8Array): boolean {
  return /^text\/(?:css|xml|javascript)$/.test(type) && !Buffer.from(data).includes('<table');
}

const damaged = { zh: '邮件结构已损坏', en: 'its parts cannot be told apart' };
