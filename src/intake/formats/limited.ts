/**
 * Reads a foreign format in a thread of its own, within limits: a few kilobytes of a PDF can unfold to gigabytes, and its reader takes
 * whatever it is given. Memory is counted outside the heap too, where unpacked bytes lie; time is the processor's, so that a busy computer refuses nothing.
 */
import { Worker } from 'node:worker_threads';
import type { Extracted } from './format.ts';

/** Bytes that reading may add to the program's memory. Measured: 80 pages of 2,300 letters add 350 MB on a computer too busy to free any in between, most of it the readers themselves. */
const MEMORY = 512 * 2 ** 20;
/** Of the processor's time, ms. Measured: 160 pages of 2,300 letters take five seconds of a busy processor. */
const TIME = 7_000;
/** What a larger file may take beyond that, for each of its bytes: copies of it, and ms (four seconds for each MB). */
const MEMORY_A_BYTE = 4;
const TIME_A_BYTE = 4_000 / 2 ** 20;
/** Where nothing else ends it, a reader that waits for what never comes, ms. */
const PATIENCE = 600_000;
const INTERVAL = 20;

const TOO_MUCH =
  '展开后太大，或者要算太久，不像一期刊物。请检查是否选错了文件；没有选错的，用阅读器打开后另存一份，或另存为文本，再交一次';
const BROKEN = '文件已损坏，无法读取；请重新取得，或打开后另存一份';

export function extractWithin(bytes: Uint8Array, path: string): Promise<Extracted> {
  const memory = process.memoryUsage.rss() + MEMORY + bytes.length * MEMORY_A_BYTE;
  const time = TIME + bytes.length * TIME_A_BYTE;
  const started = performance.now();
  const worker = new Worker(new URL('reader.ts', import.meta.url), {
    workerData: { bytes, path },
    // The heap alone: pages and pieces of text as objects.
    resourceLimits: { maxOldGenerationSizeMb: (MEMORY + bytes.length * MEMORY_A_BYTE) / 2 ** 20 },
    // Not those of the program, which may be for its own first file only.
    execArgv: [],
    // What a reader prints is for nobody.
    stdout: true,
    stderr: true,
  });
  return new Promise((settle) => {
    const watch = setInterval(async () => {
      const used = await worker.cpuUsage().catch(() => undefined);
      const spent = used ? (used.user + used.system) / 1_000 : 0;
      if (spent > time || performance.now() - started > PATIENCE) end({ reason: TOO_MUCH });
    }, INTERVAL);
    const weigh = setInterval(() => {
      if (process.memoryUsage.rss() > memory) end({ reason: TOO_MUCH });
    }, INTERVAL);
    const end = (extracted: Extracted) => {
      clearInterval(watch);
      clearInterval(weigh);
      settle(extracted);
      void worker.terminate();
    };
    worker.once('message', end);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end({ reason: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH : BROKEN }),
    );
    worker.once('exit', () => end({ reason: BROKEN }));
  });
}
