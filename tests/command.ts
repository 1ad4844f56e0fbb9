/** A command of the project, run in this process: to start one of its own takes most of a second. `tests/robustness` starts real ones. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

interface Surroundings {
  /** What is typed. */
  input?: string;
  env?: NodeJS.ProcessEnv;
}

/** What `runCommand` listens to. */
const EVENTS = ['uncaughtException', 'SIGXFSZ'];

/** `script`: `scripts/ingest.ts`. It reads its arguments, writes to both streams and sets the exit code as it always does. */
export async function command(
  script: string,
  args: readonly string[],
  { input = '', env = {} }: Surroundings = {},
): Promise<Ran> {
  const { argv, exitCode } = process;
  const told: NodeJS.EventEmitter = process;
  const listeners = EVENTS.map((event) => told.listeners(event));
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  const giveBack = [replaceInput(input), replaceEnv(env), stdout.end, stderr.end];
  process.argv = [process.execPath, script, ...args];
  process.exitCode = undefined;
  try {
    // Under a name of its own the file runs once more, while what it imports is there already.
    await import(/* @vite-ignore */ `../${script}?${randomUUID()}`);
    return { status: Number(process.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    for (const undo of giveBack) undo();
    for (const [at, event] of EVENTS.entries())
      for (const listener of told.listeners(event) as (() => void)[])
        if (!listeners[at]?.includes(listener)) told.off(event, listener);
    Object.assign(process, { argv, exitCode });
  }
}

function capture(stream: NodeJS.WriteStream): { text: () => string; end: () => void } {
  const { write } = stream;
  let text = '';
  stream.write = (chunk: string | Uint8Array) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  return {
    text: () => text,
    end: () => {
      stream.write = write;
    },
  };
}

function replaceInput(input: string): () => void {
  const real = Object.getOwnPropertyDescriptor(process, 'stdin');
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from(input === '' ? [] : [input]) });
  return () => real && Object.defineProperty(process, 'stdin', real);
}

/** What the command sets itself is taken back too. */
function replaceEnv(env: NodeJS.ProcessEnv): () => void {
  const before = { ...process.env };
  Object.assign(process.env, env);
  return () => {
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  };
}
