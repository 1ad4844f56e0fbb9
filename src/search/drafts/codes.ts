/** Text → the units of the index as numbers, fast enough for all texts of an archive while a reader waits. */
import { unitsOf } from '../index/tokens.ts';

/** What a UTF-16 unit gives, where it is not the code of one letter. */
const [UNSEEN, NONE, SEVERAL] = [-1, -2, -3];

/** The function keeps what it has seen of characters. It gives the code point of each unit of `unitsOf`, without punctuation. */
export function coder(): (text: string) => Uint32Array {
  const seen = new Int32Array(2 ** 16).fill(UNSEEN);
  const look = (unit: number): number => {
    // A half of a pair is looked at with its other half.
    if (unit >= 0xd800 && unit <= 0xdfff) return SEVERAL;
    const [first, ...more] = unitsOf(String.fromCharCode(unit));
    return first === undefined ? NONE : more.length > 0 ? SEVERAL : codeOf(first.unit);
  };
  return (text) => {
    const codes = new Uint32Array(text.length);
    let size = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      let code = seen[unit] ?? SEVERAL;
      if (code === UNSEEN) {
        code = look(unit);
        seen[unit] = code;
      }
      if (code === SEVERAL) return Uint32Array.from(unitsOf(text), ({ unit }) => codeOf(unit));
      if (code !== NONE) codes[size++] = code;
    }
    return codes.subarray(0, size);
  };
}

const codeOf = (unit: string): number => unit.codePointAt(0) ?? 0;
