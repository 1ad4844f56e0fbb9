/** The second reading of a web page: every text node that a browser shows, in order of the tree. */
import type { Nodes, Root } from 'hast';
import type { Absence, Witness } from '../format.ts';
import { isUnread, set } from './tree.ts';
import type { Unseen } from './unseen.ts';

/** Elements within a line; any other begins a paragraph. */
const WITHIN = set(
  'a abbr b bdi bdo big br cite code data dfn del em font i img ins kbd label mark q rb rt ruby s samp small span strike strong sub sup time tt u var wbr',
);

export function witnessOf(root: Root, unseen: Unseen): Witness[] {
  const out: Witness[] = [];
  let place = 1;
  let open = false;
  const close = () => {
    if (open) place++;
    open = false;
  };
  const walk = (node: Nodes, absent: Absence | undefined): void => {
    if (node.type === 'text' && node.value.trim() !== '') {
      out.push({ text: node.value, place, ...(absent ? { absent } : {}) });
      open ||= absent === undefined;
    }
    if (!('children' in node) || (node.type === 'element' && isUnread(node))) return;
    const isBlock = node.type === 'element' && !WITHIN.has(node.tagName) && !node.tagName.includes(':');
    if (isBlock) close();
    for (const child of node.children) walk(child, node.type === 'element' ? unseen.get(node) : undefined);
    if (isBlock) close();
  };
  walk(root, undefined);
  return out;
}
