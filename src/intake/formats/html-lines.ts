/** HTML → lines of text: what begins a new line on the screen begins one here. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PlacedLine } from './format.ts';
import { isData, rowsOf } from './html-table.ts';

/** What the tree says, in order, before it is cut into lines. */
type Token =
  | { kind: 'text'; text: string; bold: boolean }
  /** What the next line opens with: `## `, `- `, `3. `. */
  | { kind: 'mark'; mark: string }
  /** The line ends; with `block` its paragraph too. */
  | { kind: 'end'; block: boolean }
  | { kind: 'gap' };

interface Style {
  bold: boolean;
  /** Inside a heading, where bold says nothing. */
  heading: boolean;
  /** A blank line parts two paragraphs. */
  gap: boolean;
  /** White space stands as it is. */
  pre: boolean;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const UNSEEN = set(
  'head script style noscript template svg math iframe object embed audio video canvas select textarea button input',
);
const BLOCKS = set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure figcaption section article header footer main nav aside address form fieldset hr pre',
);
/** Blocks that a browser sets without a gap. */
const LINES = set('div li tr td th dt dd caption body html center details summary');

/** `gap`: a blank line parts two blocks, as on the screen; Word's paragraphs follow each other without one. */
export function linesOfHtml(source: string, { gap }: { gap: boolean }): PlacedLine[] {
  const tokens: Token[] = [];
  read(fromHtml(source), { bold: false, heading: false, gap, pre: false }, tokens);
  return linesOf(tokens);
}

function read(node: Nodes, style: Style, out: Token[]): void {
  if (node.type === 'text')
    out.push({ kind: 'text', text: style.pre ? node.value : collapse(node.value), bold: style.bold && !style.heading });
  else if (node.type === 'root') for (const child of node.children) read(child, style, out);
  else if (node.type === 'element' && !isUnseen(node)) readElement(node, style, out);
}

function readElement(node: Element, style: Style, out: Token[]): void {
  const { tagName } = node;
  const isBlock = BLOCKS.has(tagName);
  const edges: Token[] = [
    ...(isBlock || LINES.has(tagName) ? [{ kind: 'end', block: true } as const] : []),
    ...((isBlock && style.gap) || (tagName === 'p' && node.children.length === 0) ? [{ kind: 'gap' } as const] : []),
  ];
  out.push(...edges);
  if (tagName === 'br') out.push({ kind: 'end', block: false });
  else if (tagName === 'table' && isData(node)) readTable(node, out);
  else {
    const level = /^h([1-6])$/u.exec(tagName)?.[1];
    if (level) out.push({ kind: 'mark', mark: `${'#'.repeat(Number(level))} ` });
    const inner = {
      ...style,
      bold: style.bold || /^(?:b|strong)$/u.test(tagName),
      heading: style.heading || level !== undefined,
      pre: style.pre || tagName === 'pre',
    };
    let number = tagName === 'ol' ? Number(node.properties.start ?? 1) : undefined;
    for (const child of node.children) {
      if (child.type === 'element' && child.tagName === 'li')
        out.push({ kind: 'end', block: true }, { kind: 'mark', mark: number === undefined ? '- ' : `${number++}. ` });
      read(child, inner, out);
    }
  }
  out.push(...edges);
}

function readTable(node: Element, out: Token[]): void {
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  if (caption) out.push({ kind: 'text', text: cellText(caption), bold: false }, { kind: 'end', block: true });
  for (const cells of rowsOf(node)) {
    const row = cells.map((cell) => (cell ? cellText(cell) : '')).join('\t');
    if (row.trim() !== '') out.push({ kind: 'text', text: row, bold: false }, { kind: 'end', block: true });
  }
}

/** All lines of a cell as one. */
const cellText = (cell: Nodes): string => {
  const tokens: Token[] = [];
  if (cell.type === 'element')
    for (const child of cell.children) read(child, { bold: false, heading: false, gap: false, pre: false }, tokens);
  return linesOf(tokens)
    .map(({ text }) => text.replace(/\t/gu, ' ').trim())
    .filter(Boolean)
    .join(' ');
};

function linesOf(tokens: readonly Token[]): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let open: { text: string; bold: boolean }[] = [];
  let mark = '';
  let place = 1;
  for (const token of [...tokens, { kind: 'end', block: true } as const]) {
    if (token.kind === 'text') open.push(token);
    else if (token.kind === 'mark') mark = token.mark;
    else if (token.kind === 'gap') {
      if (lines.length > 0 && lines.at(-1)?.text !== '') lines.push({ text: '', place });
    } else {
      for (const text of written(open)) {
        lines.push({ text: mark + text, place });
        mark = '';
      }
      if (token.block && lines.at(-1)?.place === place && lines.at(-1)?.text !== '') place++;
      open = [];
    }
  }
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines;
}

/** The pieces of a line with bold ones between `**`; several lines where the text itself has line ends. */
function written(pieces: readonly { text: string; bold: boolean }[]): string[] {
  const runs: { text: string; bold: boolean }[] = [];
  for (const { text, bold } of pieces) {
    const last = runs.at(-1);
    if (last && (last.bold === bold || text.trim() === '')) last.text += text;
    else runs.push({ text, bold });
  }
  const whole = runs
    .map(({ text, bold }) => (bold && text.trim() !== '' ? text.replace(/^(\s*)(.*?)(\s*)$/su, '$1**$2**$3') : text))
    .join('');
  return whole
    .split(/\n/u)
    .map((line) => line.replace(/(?<=\S) {2,}/gu, ' ').replace(/^ (?! )|[ \r]+$/gu, ''))
    .filter((line) => line.trim() !== '');
}

/** Line ends of the file between Chinese characters are no spaces. A hard space is one of several at the start of a line. */
const collapse = (text: string): string =>
  text
    .replace(/(?<=[\p{Script=Han}\p{P}])[ \t]*\r?\n\s*(?=[\p{Script=Han}\p{P}])/gu, '')
    .replace(/[ \t\r\n\f]+/gu, ' ')
    .replace(/\u00A0/gu, ' ');

const isUnseen = ({ tagName, properties }: Element): boolean =>
  UNSEEN.has(tagName) ||
  properties.hidden !== undefined ||
  /display\s*:\s*none/iu.test(String(properties.style ?? '')) ||
  // Word's footnotes lead back to their number by an arrow.
  (tagName === 'a' && /^#(?:foot|end)note-ref-/u.test(String(properties.href ?? '')));
