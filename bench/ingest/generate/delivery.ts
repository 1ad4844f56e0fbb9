/** What happens to a text on its way: characters that nobody sees or can read, another encoding. Lines and letters stay. */
import type { Habits } from './habits.ts';
import type { Random } from './random.ts';

const CONTROLS = ['\u0008', '\u001d', '\u202e', '\u0003'];
const WIDTHLESS = ['\u200b', '\ufeff', '\u2060'];
/** The replacement character, and one of a font of its own. */
const UNREADABLE = ['\ufffd', '\ue5d2'];
/** How many an issue has. */
const UNSEEN = 12;
const UNREAD = 3;

export function delivered(
  text: string,
  { control, zeroWidth, utf16, unreadable }: Habits,
  random: Random,
): { text: string | Uint8Array; unreadable: number[] } {
  let out = text;
  const lines: number[] = [];
  const insert = (char: string): void => {
    const at = between(out, random);
    if (UNREADABLE.includes(char)) lines.push(out.slice(0, at).split('\n').length);
    out = out.slice(0, at) + char + out.slice(at);
  };
  if (control) insert(random.pick(CONTROLS));
  if (zeroWidth) for (let count = UNSEEN; count > 0; count--) insert(random.pick(WIDTHLESS));
  if (unreadable) for (let count = UNREAD; count > 0; count--) insert(random.pick(UNREADABLE));
  return { text: utf16 ? Buffer.from(out, 'utf16le') : out, unreadable: lines };
}

/** A place between two Han characters, so that no mark or number is broken. */
function between(text: string, random: Random): number {
  for (;;) {
    const at = random.int(1, text.length - 1);
    if (/^\p{Script=Han}{2}$/u.test(text.slice(at - 1, at + 1))) return at;
  }
}
