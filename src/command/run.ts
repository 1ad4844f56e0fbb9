/** Runs a program of `scripts/`. Whatever goes wrong becomes one message on standard error and exit code 1. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf } from './message.ts';

/** For whoever maintains the program: what no message foresees. */
const LOG = join('.cache', 'error.log');

/** `main` resolves to the exit code. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  // A limit on the size of files would end the program without a word; ignored, the write fails with EFBIG.
  if (process.platform !== 'win32') process.on('SIGXFSZ', () => {});
  process.on('uncaughtException', (error) => {
    // Whoever read the output stopped reading, as `head` does.
    if (!('code' in error && error.code === 'EPIPE')) tell(error);
    process.exit(1);
  });
  try {
    process.exitCode = await main();
  } catch (error) {
    tell(error);
    process.exitCode = 1;
  }
}

function tell(error: unknown): void {
  const { text, isForeseen } = messageOf(error);
  const log = isForeseen ? '' : `${keep(error)}\n`;
  process.stderr.write(`✗ ${text}\n${log}  这一步没有做，原有的文件没有改动。\n`);
}

function keep(error: unknown): string {
  try {
    mkdirSync(dirname(LOG), { recursive: true });
    appendFileSync(
      LOG,
      `${new Date().toISOString()} ${process.argv.slice(1).join(' ')}\n${(error as Error).stack ?? error}\n`,
    );
    return `  详情记在 ${LOG}。`;
  } catch {
    return '  详情没有记下来。';
  }
}
