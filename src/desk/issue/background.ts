/** What is read of the archive behind the pages. */
import { statSync } from 'node:fs';

/** Other work first. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Another where the file changed; 0 where there is none. */
export const stampOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
