/** Which traditional and simplified characters stand for each other, as far as this archive needs it. Runs in Node, at build time. */
import { SCRIPT_PAIRS } from '../../../chinese/script.ts';
import type { ScriptTable } from '../../near/script.ts';

/** `characters`: all that the archive has. A pair that has neither of its characters there can find nothing. */
export function scriptTable(characters: ReadonlySet<string>): ScriptTable {
  const pairs = SCRIPT_PAIRS.filter((pair) => pair.some((character) => characters.has(character)));
  return {
    traditional: pairs.map(([traditional]) => traditional).join(''),
    simplified: pairs.map(([, simplified]) => simplified).join(''),
  };
}
