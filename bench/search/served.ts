/** A server in a process of its own, as it is in life. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ServedApart {
  url: string;
  close: () => void;
}

export async function servedApart(folder: string): Promise<ServedApart> {
  const child = spawn(process.execPath, ['bench/search/serve.ts', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  return { url: String(said).trim(), close: () => child.kill() };
}
