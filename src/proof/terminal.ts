/** An editor at a terminal, line by line, so that answers may also come from a file. */
import { createInterface } from 'node:readline';
import type { Talk } from './talk.ts';

/** `use` resolves to what the program says with its exit code. */
export async function atTerminal<Result>(use: (talk: Talk) => Promise<Result>): Promise<Result> {
  const terminal = createInterface({ input: process.stdin, terminal: false });
  const lines = terminal[Symbol.asyncIterator]();
  const say = (text: string): void => void process.stdout.write(text);
  try {
    return await use({
      say,
      ask: async (prompt) => {
        say(prompt);
        const { done, value } = await lines.next();
        return done ? undefined : value.trim();
      },
    });
  } finally {
    terminal.close();
  }
}
