/** Another program of the project, in a process of its own. */
import { type SpawnOptions, spawn } from 'node:child_process';

/** A test runner's own settings, which Astro would take for the site's. */
const NEUTRAL = { NODE_ENV: 'production', BASE_URL: undefined, ASTRO_TELEMETRY_DISABLED: '1' };

export interface RunOptions {
  environment?: NodeJS.ProcessEnv;
  stdio?: SpawnOptions['stdio'];
  /** Ends it. */
  signal?: AbortSignal;
}

/** Runs Node with `args` and shows what it says. Resolves to its exit code, 1 where a signal ended it. */
export function run(args: string[], { environment = {}, stdio = 'inherit', signal }: RunOptions = {}): Promise<number> {
  const env = { ...process.env, ...NEUTRAL, ...environment };
  const child = spawn(process.execPath, args, { stdio, env });
  const end = () => child.kill();
  signal?.addEventListener('abort', end, { once: true });
  return new Promise((settle, reject) => {
    child.once('error', reject).once('exit', (code) => settle(code ?? 1));
  });
}
