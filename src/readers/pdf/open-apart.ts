import { Worker } from 'node:worker_threads';
import { type DrawnContent, type OpenPdf, openPdf } from './open.ts';
import type { PageImages } from './pages.ts';
import type { Answer, Request } from './thread.ts';

/** What reading one file may take of the processor, in seconds, and of memory, in megabytes. */
export interface Budget {
  readonly seconds: number;
  readonly megabytes: number;
}

/** No honest file takes a tenth of this. */
const BUDGET: Budget = { seconds: 60, megabytes: 1024 };
/** How often is looked at what was taken, in milliseconds. */
const INTERVAL = 100;
const MEGABYTE = 1024 * 1024;

/** A file took more than it may, or came to no end: `limit` tells of what. */
export class BudgetExceeded extends Error {
  readonly limit: string;
  readonly value: number;

  constructor(limit: string, value: number) {
    super(`${limit}: ${value}`);
    this.limit = limit;
    this.value = value;
  }
}

/**
 * Opens a file in a thread of its own, which is ended when the file takes more than it may: pdf.js cannot be stopped
 * in any other way. The thread stays for the next file. Throws `BudgetExceeded`, and what pdf.js throws.
 */
export async function openApart(
  bytes: Uint8Array,
  largestImage: number,
  budget: Budget = BUDGET,
): Promise<OpenPdf> {
  // Node runs no threads from sources that are not compiled.
  if (import.meta.url.endsWith('.ts')) return openPdf(bytes, largestImage);
  const thread = idle.pop() ?? new Thread();
  const guard = new Guard(budget);
  const ask = <Kind extends keyof Answers>(request: Request & { kind: Kind }): Promise<Answers[Kind]> =>
    // The thread answers as `Answers` tells: it is compiled from the same sources.
    thread.ask(request, guard) as Promise<Answers[Kind]>;
  const release = (): void => {
    if (!thread.ended) idle.push(thread);
  };
  try {
    const pages = await ask({ kind: 'open', bytes, largestImage });
    return {
      pages,
      draw: (page) => ask({ kind: 'draw', page }),
      images: (page) => ask({ kind: 'images', page }),
      close: () => ask({ kind: 'close' }).then(release, () => undefined),
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** What each kind of request is answered with. */
interface Answers {
  readonly open: number;
  readonly draw: DrawnContent;
  readonly images: PageImages;
  readonly close: undefined;
}

/** Threads that have no file open. */
const idle: Thread[] = [];

/** Counts what a file takes while it is worked on. */
class Guard {
  readonly #budget: Budget;
  readonly #memory = process.memoryUsage.rss();
  #taken = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Calls back once, should the file take more than it may, until the function given back is called. */
  watch(tell: (exceeded: BudgetExceeded) => void): () => void {
    let last = process.cpuUsage();
    const timer = setInterval(() => {
      const { user, system } = process.cpuUsage(last);
      last = process.cpuUsage();
      this.#taken += (user + system) / 1e6;
      const exceeded = this.exceeded();
      if (exceeded) tell(exceeded);
    }, INTERVAL);
    return () => clearInterval(timer);
  }

  exceeded(): BudgetExceeded | null {
    const { seconds, megabytes } = this.#budget;
    if (this.#taken > seconds) return new BudgetExceeded('seconds', seconds);
    const memory = (process.memoryUsage.rss() - this.#memory) / MEGABYTE;
    return memory > megabytes ? new BudgetExceeded('megabytes', megabytes) : null;
  }
}

/** A thread that reads files, asked one thing at a time. */
class Thread {
  ended = false;
  readonly #worker = new Worker(new URL('./thread.js', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: BUDGET.megabytes },
  });

  constructor() {
    this.#worker.unref();
    this.#worker.on('exit', () => {
      this.ended = true;
    });
  }

  ask(request: Request, guard: Guard): Promise<unknown> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        stop();
        worker.unref();
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        end();
      };
      const fail = (error: Error): void => settle(() => reject(error));
      const onMessage = (answer: Answer): void => {
        if ('value' in answer) settle(() => resolve(answer.value));
        else fail(Object.assign(new Error(answer.error.message), { name: answer.error.name }));
      };
      const onError = (error: Error): void => {
        const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        fail(full ? new BudgetExceeded('megabytes', BUDGET.megabytes) : error);
      };
      const onExit = (): void => fail(new BudgetExceeded('pages that come to no end', 0));
      const stop = guard.watch((exceeded) => {
        this.ended = true;
        fail(exceeded);
        void worker.terminate();
      });
      if (this.ended) return onExit();
      worker.ref();
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(request);
    });
  }
}
