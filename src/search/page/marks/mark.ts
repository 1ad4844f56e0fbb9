/** Marks words in the text of an article, a cover or a 专题 as its page shows it. Adds elements only: what a reader copies stays the same. */

import { textNodesIn } from '../../../browser/text-nodes.ts';
import { occurrencesIn, type Stretch, termsFor } from '../../ask/context/kwic.ts';
import type { Matching } from '../../ask/find/phrase.ts';
import type { Term } from '../../ask/query/query.ts';
import { element } from '../draw/elements.ts';

/** What search looks at: head, blocks with an address, notes of author and source; the cover as a whole; title and blocks of a 专题. */
const BLOCKS =
  '.title h1, .title .sub, .title .byline, .text [id], .text .after, .cover-text, .topic h1, .topic .text p, .topic .text li, .topic .text td, .topic .text th, .topic .text pre';
/** What the page adds to the text: numbers of paragraphs, notes of the editors; to a 专题, what it brings from the archive. */
const ADDED =
  '.pn, .note, .preface, .topic .passage, .topic .ledger, .topic .toc, [data-footnote-ref], [data-footnote-backref], #footnote-label';

/** An occurrence may run through several text nodes; its marks come in order. */
export type Occurrence = HTMLElement[];

/** In order of the page. Of occurrences that overlap only the first is marked. */
export function markWords(page: ParentNode, terms: readonly Term[], matching: Matching): Occurrence[] {
  return [...page.querySelectorAll(BLOCKS)]
    .filter((block) => !block.closest(ADDED))
    .flatMap((block) => markBlock(block, terms, matching));
}

export function unmark(occurrences: readonly Occurrence[]): void {
  for (const mark of occurrences.flat()) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

function markBlock(block: Element, terms: readonly Term[], matching: Matching): Occurrence[] {
  const nodes = textNodesOf(block);
  const text = nodes.map((node) => node.data).join('');
  const role = block.matches('h1') ? 'title' : block.matches('.sub') ? 'subtitle' : 'text';
  // From the end, so that nodes before a mark keep their offsets.
  return withoutOverlap(occurrencesIn(text, termsFor(role, terms), matching))
    .reverse()
    .map((stretch) => wrap(nodes, stretch))
    .reverse();
}

function withoutOverlap(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) if (stretch.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(stretch);
  return kept;
}

/** Text of the block itself: what stands in a block inside it belongs to that one. */
const textNodesOf = (block: Element): Text[] =>
  textNodesIn(block, ADDED).filter((node) => node.parentElement?.closest(BLOCKS) === block);

function wrap(nodes: readonly Text[], { start, end }: Stretch): Occurrence {
  const marks: HTMLElement[] = [];
  let offset = 0;
  for (const node of nodes) {
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, node.length)];
    offset += node.length;
    if (from >= to) continue;
    const piece = from > 0 ? node.splitText(from) : node;
    if (to - from < piece.length) piece.splitText(to - from);
    const mark = element('mark', { class: 'found' });
    piece.replaceWith(mark);
    mark.append(piece);
    marks.push(mark);
  }
  return marks;
}
