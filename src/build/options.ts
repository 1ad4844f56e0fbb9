/** Command line of a script that takes options only. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** Undefined, with `usage` on standard error, where the command line is not as it should be: exit code 2 then. */
export function readOptions<Options extends ParseArgsOptionsConfig>(options: Options, usage: string) {
  try {
    return parseArgs({ options }).values;
  } catch {
    process.stderr.write(`${usage}\n`);
    return undefined;
  }
}
