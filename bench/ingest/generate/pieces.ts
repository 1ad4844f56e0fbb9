/** Prints one piece of an article's body: cut or wrapped as its house does, misread as the profile says. */
import type { Piece } from './draw.ts';
import { printOverPages, turnsPages } from './pages.ts';
import type { Press, Printed, Put } from './press.ts';
import { blank, marked, misread } from './press.ts';
import { caption as drawCaption } from './prose.ts';

/** Characters a line where lines are as wide as a column. */
const COLUMN = 26;

export function printPiece(
  press: Press,
  piece: Piece,
  put: Put,
  found: Printed,
  place: { last: boolean; source: string | null; title: string; before: Piece | undefined },
): void {
  const { noise } = press;
  if (piece.kind === 'heading') {
    const text = misread(press, piece.text);
    found.headings.push({ text, level: piece.level, runIn: false });
    put(marked(press, text, piece.level));
  } else if (piece.kind === 'caption') {
    found.captions.push(piece.text);
    blank(press, 2);
    put(piece.text);
  } else if (piece.kind === 'mark') press.lines.push({ text: piece.text, furniture: true }, { text: '' });
  else if (piece.kind === 'code') printListing(press, piece.lines, put);
  else if (piece.kind === 'item' || piece.kind === 'line') put(piece.text);
  else if (piece.kind === 'row') {
    const isHeader = place.before?.kind !== 'row';
    if (!isHeader) found.rows++;
    if (press.lines.at(-1)?.text === '') press.lines.pop();
    if (isHeader) blank(press);
    put(piece.cells.join(noise.spacedTables ? '    ' : '\t'));
    if (noise.headerEvery > 0 && found.rows > 0 && found.rows % noise.headerEvery === 0 && !place.last)
      press.lines.push({ text: ['序号', '项目', '要点'].join(noise.spacedTables ? '    ' : '\t') }, { text: '' });
  } else {
    const text = misread(press, piece.text) + (place.last && place.source ? `（${place.source}）` : '');
    if (piece.runIn) found.headings.push({ text: text.slice(0, piece.runIn), level: 0, runIn: true });
    if (turnsPages(press))
      printOverPages(press, press.house.layout === undefined ? text : `\u3000\u3000${text}`, put, place.title);
    else if (press.house.layout === 'wrapped') wrap(text, put);
    else if (press.house.layout === 'indent') put(`\u3000\u3000${text}`);
    else cut(press, text, put, found);
  }
}

/** Between fences where the house has marks; else bare, as a PDF gives it. */
function printListing({ house, lines }: Press, listing: readonly string[], put: Put): void {
  const fence = house.unmarked ? [] : ['```'];
  const from = lines.length;
  for (const line of [...fence, ...listing, ...fence]) put(line);
  lines.splice(from, lines.length - from, ...lines.slice(from).filter(({ text }) => text !== ''), { text: '' });
}

/** A paragraph as wide as a column, its first line indented. */
function wrap(text: string, put: Put): void {
  const indented = `\u3000\u3000${text}`;
  for (let at = 0; at < indented.length; at += COLUMN) put(indented.slice(at, at + COLUMN), at > 0);
}

/** Sends a paragraph to the press, cut where columns and pages end. Never at a stop: such a cut cannot be seen. */
function cut(press: Press, text: string, put: Put, found: Printed): void {
  const { random, noise } = press;
  let rest = text;
  let goesOn = false;
  while (rest.length > 160 && random.chance((noise.cuts * Math.min(rest.length, 480)) / 1000)) {
    const at = random.int(80, rest.length - 40);
    if (/[。！？；：]$/u.test(rest.slice(0, at).replace(/[”）]+$/u, '')) || /^[\p{P}\s]/u.test(rest.slice(at))) break;
    put(rest.slice(0, at), goesOn);
    if (random.chance(noise.captionInCut)) {
      const words = drawCaption(random);
      found.captions.push(words);
      blank(press, 3);
      put(words);
    }
    rest = rest.slice(at);
    goesOn = true;
  }
  put(rest, goesOn);
}
