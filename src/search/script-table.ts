/** Which traditional and simplified characters stand for each other, as far as this archive needs it. Runs in Node, at build time. */
import { Converter } from 'opencc-js/t2cn';
import type { ScriptTable } from './near/script.ts';

/** CJK Unified Ideographs. */
const [FIRST, LAST] = [0x4e00, 0x9fff];

/** `characters`: all that the archive has. A pair that has neither of its characters there can find nothing. */
export function scriptTable(characters: ReadonlySet<string>): ScriptTable {
  const simplify = Converter({ from: 't', to: 'cn' });
  const pairs = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCodePoint(FIRST + index))
    .map((traditional) => [traditional, simplify(traditional)] as const)
    .filter(([traditional, simplified]) => simplified !== traditional && Array.from(simplified).length === 1)
    .filter((pair) => pair.some((character) => characters.has(character)));
  return {
    traditional: pairs.map(([traditional]) => traditional).join(''),
    simplified: pairs.map(([, simplified]) => simplified).join(''),
  };
}
