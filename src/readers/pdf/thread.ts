import { type MessagePort, parentPort } from 'node:worker_threads';
import { type OpenPdf, openPdf } from './open.ts';

/** What the thread is asked; `open` comes first, the others are about the file it opened. */
export type Request =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly largestImage: number }
  | { readonly kind: 'draw' | 'images'; readonly page: number }
  | { readonly kind: 'close' };

/** What it answers: a value, or what was thrown. */
export type Answer =
  | { readonly value: unknown }
  | { readonly error: { readonly name: string; readonly message: string } };

// The thread files are read in: it has one file open at a time and answers one request after another.
if (parentPort) serve(parentPort);

function serve(port: MessagePort): void {
  // Without it pdf.js unpacks by itself, which for streams as small as a page's costs less than a web stream does.
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
  let file: OpenPdf | null = null;
  const answer = async (request: Request): Promise<unknown> => {
    if (request.kind === 'open') {
      file = await openPdf(request.bytes, request.largestImage);
      return file.pages;
    }
    if (request.kind === 'close') return file?.close();
    return request.kind === 'draw' ? file?.draw(request.page) : file?.images(request.page);
  };
  port.on('message', async (request: Request) => {
    // Where nothing is left to do and no answer was given, none will come: the thread then ends by itself.
    port.unref();
    const given = await answer(request).then(
      (value): Answer => ({ value }),
      (error: unknown): Answer => ({ error: tellError(error) }),
    );
    port.ref();
    port.postMessage(given);
  });
}

function tellError(error: unknown): { readonly name: string; readonly message: string } {
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: 'Error', message: String(error) };
}
