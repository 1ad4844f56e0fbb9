/** Another program of the project, in a process of its own. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** A test runner's own settings, which Astro would take for the site's; and a place for compiled modules, so that no start compiles them again. */
const NEUTRAL = {
  NODE_ENV: 'production',
  BASE_URL: undefined,
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_COMPILE_CACHE: resolve('.cache', 'compiled'),
};

export interface RunOptions {
  environment?: NodeJS.ProcessEnv;
  stdio?: SpawnOptions['stdio'];
  /** Ends it. */
  signal?: AbortSignal;
  /** Is given what it sends; `stdio` needs a channel for that. */
  hear?: (message: unknown) => void;
  /** Is sent to it once it resolves, through the same channel. */
  later?: Promise<unknown>;
}

/** Runs Node with `args` and shows what it says. Resolves to its exit code, 1 where a signal ended it. */
export function run(
  args: string[],
  { environment = {}, stdio = 'inherit', signal, hear, later }: RunOptions = {},
): Promise<number> {
  const env = { ...process.env, ...NEUTRAL, ...environment };
  const child = spawn(process.execPath, args, { stdio, env });
  const end = () => child.kill();
  if (hear) child.on('message', hear);
  later?.then((message) => child.connected && child.send(message as string)).catch(end);
  signal?.addEventListener('abort', end, { once: true });
  return new Promise((settle, reject) => {
    child.once('error', reject).once('exit', (code) => settle(code ?? 1));
  });
}
