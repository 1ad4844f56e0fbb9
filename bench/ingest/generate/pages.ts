/** Page ends: the number in its order, what recognition makes of it, and the title at the top of the next page. */
import type { Press, Put } from './press.ts';

/** Characters a page. */
const PAGE = 700;
/** A sentence is cut no nearer to its ends than this. */
const FEWEST = 12;

export const turnsPages = ({ house: { habits } }: Pick<Press, 'house'>): boolean =>
  habits?.folios !== undefined || habits?.titlesOnPages === true || habits?.columnHeads === true;

/** Prints the end of the page, and the top of the next one where the article goes on. */
export function turnPage(press: Press, title?: string): void {
  const { random, house } = press;
  const { folios, titlesOnPages } = house.habits ?? {};
  const put = (text: string): void => void press.lines.push({ text, furniture: true });
  if (folios) put(folio(press));
  press.lines.push({ text: '' });
  press.page++;
  press.filled = 0;
  if (titlesOnPages && title !== undefined)
    put(random.pick([title, `${title} ${press.page}`, house.unmarked ? title : `# ${title}`]));
}

function folio({ random, house, page }: Press): string {
  const clean = [`·${page}·`, `— ${page} —`, `${page}`];
  if (house.habits?.folios === 'clean') return random.pick(clean);
  return random.pick([
    clean[0] ?? '',
    `·${page}。`,
    `.${page}·`,
    `·${page}.`,
    `${page}.`,
    `。${page}。`,
    `·${page}`,
    `，${page}·`,
  ]);
}

/** A paragraph over the pages it fills. Never cut at a stop: such a cut cannot be seen. */
export function printOverPages(press: Press, text: string, put: Put, title: string): void {
  let rest = text;
  let goesOn = false;
  while (press.filled + rest.length > PAGE) {
    let at = Math.max(FEWEST, PAGE - press.filled);
    while (at < rest.length && /[\p{P}\p{S}\s\w]/u.test(rest.slice(at - 1, at + 1))) at++;
    if (rest.length - at < FEWEST) break;
    put(rest.slice(0, at), goesOn);
    turnPage(press, title);
    rest = rest.slice(at);
    goesOn = true;
  }
  put(rest, goesOn);
  press.filled += rest.length;
  if (press.filled >= PAGE) turnPage(press, title);
}
