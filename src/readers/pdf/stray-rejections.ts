import { setImmediate } from 'node:timers/promises';

/**
 * Lets pdf.js fail where nobody listens, until the function given back is called: it caches promises for pages it never
 * comes to, and leaves their failures in damaged files unhandled, which would end the process. Failures that are not
 * pdf.js's own are not ours to hide, and are thrown on.
 */
export function allowStrayRejections(): () => Promise<void> {
  const listener = (reason: unknown): void => {
    if (!isOwn(reason)) throw reason;
  };
  process.on('unhandledRejection', listener);
  return async () => {
    // Node tells of rejections once no more work is queued.
    await setImmediate();
    process.off('unhandledRejection', listener);
  };
}

function isOwn(reason: unknown): boolean {
  return (
    typeof reason === 'object' &&
    reason !== null &&
    'stack' in reason &&
    /pdfjs-dist/.test(String(reason.stack))
  );
}
