/** What a page says, in order → its lines. */
import type { Element } from 'hast';
import type { PlacedLine } from '../format.ts';

/** What the tree says, in order, before it is cut into lines. */
export type Token =
  /** `added`: the page shows it, and does not hold it as words. */
  | { kind: 'text'; text: string; bold: boolean; added?: boolean }
  /** What the next line opens with: `## `, `- `, `3. `. */
  | { kind: 'mark'; mark: string; level?: number }
  | { kind: 'note'; note: Element }
  | { kind: 'image'; image: Element }
  | { kind: 'caption' }
  /** The line ends; with `block` its paragraph too. */
  | { kind: 'end'; block: boolean }
  | { kind: 'gap' };

export interface Line extends PlacedLine {
  /** Of a heading, 1 to 6. */
  level: number | undefined;
  /** Notes that the line refers to. */
  notes: Element[];
  /** Images that stand right before the line, and those in it. */
  images: Element[];
  /** The page marks it as the words of a picture. */
  isCaption: boolean;
}

/** `from`: place of the first line's paragraph. */
export function linesOf(tokens: readonly Token[], from: number): Line[] {
  const lines: Line[] = [];
  let open: Extract<Token, { kind: 'text' }>[] = [];
  let notes: Element[] = [];
  let images: Element[] = [];
  let isCaption = false;
  let mark: Extract<Token, { kind: 'mark' }> | undefined;
  let place = from;
  for (const token of [...tokens, { kind: 'end', block: true } as const]) {
    if (token.kind === 'text') open.push(token);
    else if (token.kind === 'mark') mark = token;
    else if (token.kind === 'note') notes.push(token.note);
    else if (token.kind === 'image') images.push(token.image);
    else if (token.kind === 'caption') isCaption = true;
    else if (token.kind === 'gap') {
      if (lines.length > 0 && lines.at(-1)?.text !== '')
        lines.push({ text: '', place, level: undefined, notes: [], images: [], isCaption: false });
    } else {
      for (const { text, added } of written(open)) {
        const opening = mark?.mark ?? '';
        lines.push({
          text: opening + text,
          added: opening + added,
          place,
          level: mark?.level,
          notes,
          images,
          isCaption,
        });
        [mark, notes, images, isCaption] = [undefined, [], [], false];
      }
      if (token.block && lines.at(-1)?.place === place && lines.at(-1)?.text !== '') place++;
      open = [];
    }
  }
  // A note that is referred to from a line without words goes with the last one.
  lines.at(-1)?.notes.push(...notes);
  lines.at(-1)?.images.push(...images);
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines;
}

/** The pieces of a line with bold ones between `**`; several lines where the text itself has line ends. */
function written(pieces: readonly Extract<Token, { kind: 'text' }>[]): { text: string; added: string }[] {
  const runs: { text: string; bold: boolean }[] = [];
  for (const { text, bold } of pieces) {
    const last = runs.at(-1);
    if (last && (last.bold === bold || text.trim() === '')) last.text += text;
    else runs.push({ text, bold });
  }
  const isBold = (run: { text: string; bold: boolean }): boolean => run.bold && run.text.trim() !== '';
  const whole = runs
    .map((run) => (isBold(run) ? run.text.replace(/^(\s*)(.*?)(\s*)$/su, '$1**$2**$3') : run.text))
    .join('');
  const added = `${'****'.repeat(runs.filter(isBold).length)}${pieces.map((piece) => (piece.added ? piece.text : '')).join('')}`;
  return whole
    .split(/\n/u)
    .map((line) => line.replace(/(?<=\S) {2,}/gu, ' ').replace(/^ (?! )|[ \r]+$/gu, ''))
    .filter((line) => line.trim() !== '')
    .map((text, at) => ({ text, added: at === 0 ? added : '' }));
}
