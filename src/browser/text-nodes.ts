/** The text of a page without what stands among it and is none of it. */

/** What the page of an article puts among its words: numbers, notes of the editors, buttons, forms, frames for pictures. */
export const PUT_AMONG = '.pn, .note, .share, .slip, .photo-frame';

/** In order of the page, without those inside what `left` names. */
export function textNodesIn(root: Node, left: string): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest(left)) nodes.push(node);
  }
  return nodes;
}
