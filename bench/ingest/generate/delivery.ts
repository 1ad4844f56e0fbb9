/** What happens to a text on its way: characters that nobody sees, another encoding. Lines and letters stay. */
import type { Habits } from './habits.ts';
import type { Random } from './random.ts';

const CONTROLS = ['\u0008', '\u001d', '\u202e', '\u0003'];
/** How many characters without width an issue has. */
const UNSEEN = 12;

export function delivered(text: string, { control, zeroWidth, utf16 }: Habits, random: Random): string | Uint8Array {
  let out = text;
  if (control) out = set(out, random.pick(CONTROLS), random);
  if (zeroWidth)
    for (let count = UNSEEN; count > 0; count--) out = set(out, random.pick(['\u200b', '\ufeff', '\u2060']), random);
  return utf16 ? Buffer.from(out, 'utf16le') : out;
}

/** Between two Han characters, so that no mark or number is broken. */
function set(text: string, char: string, random: Random): string {
  for (let tries = 0; tries < 50; tries++) {
    const at = random.int(1, text.length - 1);
    if (/^\p{Script=Han}{2}$/u.test(text.slice(at - 1, at + 1))) return text.slice(0, at) + char + text.slice(at);
  }
  return text;
}
