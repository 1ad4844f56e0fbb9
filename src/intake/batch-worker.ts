/** One thread of a batch: reads a source, waits for its turn, writes it, tells; then the next. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Said } from './batch.ts';
import { ingestFile } from './ingest-file.ts';
import type { IntakeOptions } from './read-issue.ts';
import { toldOf } from './report.ts';

const port = parentPort;
if (!port) throw new Error('batch-worker.ts runs in a thread of batch.ts');
const options: IntakeOptions = workerData;
const say = (said: Said): void => port.postMessage(said);

const turn = async (): Promise<void> => {
  const granted = once(port, 'message');
  say({});
  await granted;
};

for (;;) {
  const [path]: string[] = await once(port, 'message');
  say({ told: toldOf(await ingestFile(path ?? '', options, turn)) });
}
