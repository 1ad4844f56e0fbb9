/** Marks in the place of what was found, in the tree of a block. */
import type { Nodes } from 'mdast';
import { textOf } from '../mdx/index.ts';
import { type Found, findPersonal, markOf } from './find.ts';
import type { Kind } from './kinds.ts';

/** Changes `node` in place; a link whose address says what is withheld becomes text. `found`: places in its text as `textOf` has it, for a caption in the caption; in order, without overlap. */
export function redact(node: Nodes, found: readonly Found[], kinds: ReadonlySet<Kind>): void {
  if (node.type === 'mdxJsxFlowElement') {
    for (const attribute of node.attributes)
      if (typeof attribute.value === 'string') attribute.value = cut(attribute.value, 0, found);
  } else redactFrom(node, 0, found, kinds);
}

function redactFrom(node: Nodes, from: number, found: readonly Found[], kinds: ReadonlySet<Kind>): void {
  if ('value' in node) node.value = cut(node.value, from, found);
  if (!('children' in node)) return;
  const isRow = node.type === 'tableRow';
  const children: Nodes[] = node.children;
  let at = from;
  const left = children.flatMap((child): Nodes[] => {
    const { length } = textOf(child);
    const start = at;
    at += isRow && length > 0 ? length + 1 : length;
    if (child.type === 'break' && found.some((one) => one.start < start + 1 && one.end > start)) return [];
    redactFrom(child, start, found, kinds);
    return child.type === 'link' && findPersonal(child.url, kinds).length > 0 ? child.children : [child];
  });
  children.splice(0, children.length, ...left);
}

/** A value that goes over several nodes leaves its mark where it begins. */
function cut(text: string, from: number, found: readonly Found[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, kind } of found) {
    const [first, last] = [start - from, end - from];
    if (last <= 0 || first >= text.length) continue;
    out += text.slice(at, Math.max(0, first)) + (first >= 0 ? markOf(kind) : '');
    at = last;
  }
  return out + text.slice(at);
}
