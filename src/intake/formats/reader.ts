/** The thread in which a foreign format is read; `limited.ts` starts it and ends it where it takes too much. */
import { parentPort, workerData } from 'node:worker_threads';
import { formatOf } from './index.ts';

const { bytes, path } = workerData as { bytes: Uint8Array; path: string };
const extracted = await formatOf(bytes, path)?.extract(bytes);
parentPort?.postMessage(extracted);
