/** Marks the sentence that is being spoken, and takes the mark away without a trace. */
import { ownNodes, type Passage } from './passages.ts';

/** The elements around the sentence, in order; one for each stretch between tags. */
export function markPassage({ element, start, end }: Passage): HTMLElement[] {
  let offset = 0;
  return ownNodes(element).flatMap((node) => {
    const from = Math.max(0, start - offset);
    const to = Math.min(node.length, end - offset);
    offset += node.length;
    return from < to ? [wrap(node, from, to)] : [];
  });
}

export function unmark(): void {
  for (const mark of document.querySelectorAll('.said')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

function wrap(node: Text, from: number, to: number): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'said';
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  range.surroundContents(mark);
  return mark;
}
