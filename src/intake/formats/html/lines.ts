/** HTML → what it says, in order (`tokens.ts`) → lines: what begins a new line on the screen begins one here. */
import type { Element, Nodes, Root } from 'hast';
import type { Absence } from '../format.ts';
import { isImprint } from './furniture.ts';
import { numberOf } from './numbers.ts';
import { isData, rowsOf } from './table.ts';
import { type Line, linesOf, type Token } from './tokens.ts';
import { descendants, isUnread, set } from './tree.ts';
import type { Unseen } from './unseen.ts';

/** What decides how the tree is read. */
export interface TreeContext {
  unseen: Unseen;
  /** What a link refers to, where that is a note. */
  notes: ReadonlyMap<Element, Element>;
  /** Line ends of the file stand where a space was; else they are none between Chinese characters. */
  isWrappedAtSpaces?: boolean;
}

interface Style {
  bold: boolean;
  /** Inside a heading, where bold says nothing. */
  heading: boolean;
  /** White space stands as it is. */
  pre: boolean;
  absent: Absence | undefined;
  page: TreeContext;
}

const BLOCKS = set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure figcaption section article header footer main nav aside address form fieldset hr pre',
);
/** Blocks that a browser sets without a gap. */
const LINES = set('div li tr td th dt dd caption body html center details summary legend');

/** `from`: place of the first line's paragraph. */
export function linesOfHtml(root: Root | Element, page: TreeContext, from = 1): Line[] {
  const tokens: Token[] = [];
  const style = { bold: false, heading: false, pre: false, absent: undefined, page };
  // A note that is moved is read from within: its own place no longer matters.
  for (const child of root.children) read(child, style, tokens);
  return linesOf(tokens, from);
}

function read(node: Nodes, style: Style, out: Token[]): void {
  if (node.type === 'text') {
    if (style.absent) return;
    const text = style.pre ? node.value : collapse(node.value, style.page.isWrappedAtSpaces);
    out.push({ kind: 'text', text, bold: style.bold && !style.heading });
  } else if (node.type === 'root') for (const child of node.children) read(child, style, out);
  else if (node.type === 'element' && !isUnread(node) && !isMoved(node, style.page)) readElement(node, style, out);
}

const isMoved = (element: Element, { notes }: TreeContext): boolean => [...notes.values()].includes(element);

function readElement(node: Element, outer: Style, out: Token[]): void {
  const { tagName } = node;
  const { unseen, notes } = outer.page;
  const style = { ...outer, absent: unseen.get(node) };
  const isBlock = BLOCKS.has(tagName);
  const edges: Token[] = [
    ...(isBlock || LINES.has(tagName) ? [{ kind: 'end', block: true } as const] : []),
    ...(isBlock || (tagName === 'p' && node.children.length === 0) ? [{ kind: 'gap' } as const] : []),
  ];
  out.push(...edges);
  const note = notes.get(node);
  if (note && !style.absent) out.push({ kind: 'note', note });
  if (tagName === 'img' && !style.absent) out.push({ kind: 'image', image: node });
  if (tagName === 'figure' && !style.absent) out.push({ kind: 'caption' });
  if (tagName === 'br') out.push({ kind: 'end', block: false });
  else if (tagName === 'table' && isData(node)) readTable(node, style, out);
  else readChildren(node, style, out);
  out.push(...edges);
}

function readChildren(node: Element, style: Style, out: Token[]): void {
  const { tagName } = node;
  const level = Number(/^h([1-6])$/u.exec(tagName)?.[1] ?? 0);
  if (level > 0 && !style.absent) out.push({ kind: 'mark', mark: `${'#'.repeat(level)} `, level });
  const inner = {
    ...style,
    bold: style.bold || /^(?:b|strong)$/u.test(tagName),
    heading: style.heading || level > 0,
    pre: style.pre || tagName === 'pre',
  };
  const quote = (text: string) => {
    if (tagName === 'q' && !style.absent) out.push({ kind: 'text', text, bold: false, added: true });
  };
  let number = tagName === 'ol' ? Number(node.properties.start ?? 1) : undefined;
  quote('“');
  for (const child of node.children) {
    if (child.type === 'element' && child.tagName === 'li' && !isMoved(child, style.page)) {
      if (number !== undefined) number = Number(child.properties.value ?? number);
      const mark = number === undefined ? '- ' : numberOf(number++, node);
      out.push({ kind: 'end', block: true }, { kind: 'mark', mark });
    }
    // Date and source stand apart on the screen, by their style.
    if (child.type === 'element' && isImprint(child)) out.push({ kind: 'text', text: ' ', bold: false });
    read(child, inner, out);
  }
  quote('”');
}

function readTable(node: Element, style: Style, out: Token[]): void {
  const say = (text: string) => out.push({ kind: 'text', text, bold: false }, { kind: 'end', block: true });
  for (const image of descendants(node))
    if (image.tagName === 'img' && !style.page.unseen.has(image)) out.push({ kind: 'image', image });
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  if (caption) say(cellText(caption, style));
  for (const cells of rowsOf(node)) {
    const row = cells.map((cell) => (cell ? cellText(cell, style) : '')).join('\t');
    if (row.trim() !== '') say(row);
  }
}

/** All lines of a cell as one. */
function cellText(cell: Nodes, style: Style): string {
  if (cell.type !== 'element') return '';
  const tokens: Token[] = [];
  for (const child of cell.children)
    read(child, { ...style, bold: false, absent: style.page.unseen.get(cell) }, tokens);
  return linesOf(
    tokens.filter(({ kind }) => kind !== 'mark' && kind !== 'gap'),
    1,
  )
    .map(({ text }) => text.replace(/\t/gu, ' ').trim())
    .filter(Boolean)
    .join(' ');
}

/** Line ends of the file between Chinese characters are no spaces. A hard space is one of several at the start of a line. */
const collapse = (text: string, isWrappedAtSpaces = false): string =>
  (isWrappedAtSpaces ? text : text.replace(/(?<=[\p{Script=Han}\p{P}])[ \t]*\r?\n\s*(?=[\p{Script=Han}\p{P}])/gu, ''))
    .replace(/[ \t\r\n\f]+/gu, ' ')
    .replace(/\u00A0/gu, ' ');
