/** One thread of a batch: reads a source, waits for its turn, writes it, tells; then the next. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { ingestFile } from '../ingest-file.ts';
import type { IntakeOptions } from '../read-issue.ts';
import { toldOf } from '../report/report.ts';
import type { Said } from './workers.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a thread of workers.ts');
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
