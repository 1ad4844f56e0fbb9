/** Marks corrected words in the tree of an article, so that its HTML shows them. */
import type { ElementContent } from 'hast';
import type { Nodes, Parents, PhrasingContent, Text } from 'mdast';
import type { AppliedCorrection } from '../schema.ts';
import { textOf } from './text.ts';

/** A stretch of the text, in UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where the corrected words of one block stand; words that were taken out leave nothing to mark. */
export const stretchesOf = (corrections: readonly AppliedCorrection[]): Stretch[] =>
  corrections
    .map(({ offset, to }) => ({ start: offset, end: offset + to.length }))
    .filter(({ start, end }) => start < end);

/** Changes the children of `block` in place: its text stays, corrected words of it stand in `<span class="fix">`. */
export function markFixes(block: Parents, stretches: readonly Stretch[]): void {
  const isRow = block.type === 'tableRow';
  let offset = 0;
  for (const child of [...block.children]) {
    const length = textOf(child).length;
    const own = stretches
      .map(({ start, end }) => ({ start: start - offset, end: end - offset }))
      .filter(({ start, end }) => start < length && end > 0);
    if (own.length > 0) markChild(block, child, own);
    offset += isRow && length > 0 ? length + 1 : length;
  }
}

function markChild(parent: Parents, child: Nodes, stretches: readonly Stretch[]): void {
  if ('children' in child) markFixes(child, stretches);
  if (child.type !== 'text') return;
  const children: Nodes[] = parent.children;
  children.splice(children.indexOf(child), 1, ...cut(child.value, stretches).map(phrasing));
}

/** The same for a text that is no node of the tree. */
export const markedText = (text: string, stretches: readonly Stretch[]): ElementContent[] =>
  cut(text, stretches).map(({ value, fixed }) =>
    fixed
      ? { type: 'element', tagName: 'span', properties: { className: ['fix'] }, children: [{ type: 'text', value }] }
      : { type: 'text', value },
  );

interface Cut {
  value: string;
  fixed: boolean;
}

function phrasing({ value, fixed }: Cut): PhrasingContent {
  const text: Text = { type: 'text', value };
  return fixed
    ? { type: 'emphasis', children: [text], data: { hName: 'span', hProperties: { className: ['fix'] } } }
    : text;
}

/** `stretches` in order, without overlap; they may reach beyond the text. */
function cut(text: string, stretches: readonly Stretch[]): Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    cuts.push({ value: text.slice(at, Math.max(0, start)), fixed: false });
    cuts.push({ value: text.slice(Math.max(0, start), end), fixed: true });
    at = Math.min(end, text.length);
  }
  return [...cuts, { value: text.slice(at), fixed: false }].filter(({ value }) => value !== '');
}
