/** An article that breaks off, and goes on behind the next one. */
import type { Press } from './press.ts';

/** The first half of a paragraph, and where the other one stands. Never at a stop: such a cut cannot be seen. */
export function breakOff(press: Press, owner: number, text: string, put: (text: string) => void): void {
  let at = Math.floor(text.length / 2);
  while (/[\p{P}\s]/u.test(text.slice(at - 1, at + 1)) || /^\d/u.test(text.slice(at))) at++;
  put(text.slice(0, at));
  press.lines.push({ text: `（下转第${press.random.int(2, 60)}页）` }, { text: '' });
  press.rest = { owner, text: text.slice(at) };
}

export function goOn(press: Press, rest: { owner: number; text: string }): void {
  press.lines.push(
    { text: `（上接第${press.random.int(2, 60)}页）` },
    { text: '' },
    { text: rest.text, owner: rest.owner, goesOn: true },
    { text: '' },
  );
  press.rest = undefined;
}
