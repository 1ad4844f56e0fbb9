/** Starts that are known in one text of an issue, found in another one of the same issue by their words. */
import type { TrueStart } from '../verdict/index.ts';

/** Letters from a start on that must come again in a row; fewer are tried where a line was set otherwise. */
const LETTERS = [60, 40, 24, 12];

export function placed(truths: readonly TrueStart[], from: readonly string[], to: readonly string[]): TrueStart[] {
  const [letters, lineAt] = lettersOf(to);
  let after = 0;
  return truths.flatMap((truth) => {
    const [words] = lettersOf(from.slice(truth.line - 1, truth.line + 40));
    const found = LETTERS.map((length) => letters.indexOf(words.slice(0, length), after)).find((at) => at >= 0);
    if (found === undefined) return [{ ...truth, line: 0 }];
    after = found + 1;
    return [{ ...truth, line: lineAt[found] ?? 0 }];
  });
}

/** All letters in a row, and the line of each. */
function lettersOf(lines: readonly string[]): [string, number[]] {
  const lineAt: number[] = [];
  let letters = '';
  for (const [at, line] of lines.entries())
    for (const char of line.normalize('NFKC'))
      if (/[\p{L}\p{N}]/u.test(char)) {
        letters += char;
        for (let unit = 0; unit < char.length; unit++) lineAt.push(at + 1);
      }
  return [letters, lineAt];
}
