/** A server in a process of its own, as it is in life. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ServedApart {
  url: string;
  close: () => void;
}

/** `how`: without the headers of the site where it says `plain`. */
export async function servedApart(folder: string, how: 'site' | 'plain' = 'site'): Promise<ServedApart> {
  const child = spawn(process.execPath, ['bench/search/serve.ts', folder, how], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  return { url: String(said).trim(), close: () => child.kill() };
}
