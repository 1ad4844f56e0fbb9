/** The article as it is heard: its title and text, passage by passage, without numbers, notes and buttons. */
import { PUT_AMONG, textNodesIn } from '../../../browser/text-nodes.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** A sentence and the element whose own text holds it. */
export interface Passage extends Sentence {
  element: Element;
  text: string;
}

const PARTS = '.title, .text';
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, td, th, figcaption, blockquote';

export function passagesOf(page: ParentNode): Passage[] {
  const elements = new Set<Element>();
  for (const part of page.querySelectorAll(PARTS))
    for (const node of textNodesIn(part, PUT_AMONG)) {
      const block = blockOf(node);
      if (block) elements.add(block);
    }
  return [...elements].flatMap((element) => {
    const text = ownText(element);
    return sentencesOf(text).map((sentence) => ({
      ...sentence,
      element,
      text: text.slice(sentence.start, sentence.end),
    }));
  });
}

/** Text nodes of `element` that belong to no block inside it. */
export function ownNodes(element: Element): Text[] {
  return textNodesIn(element, PUT_AMONG).filter((node) => blockOf(node) === element);
}

function ownText(element: Element): string {
  return ownNodes(element)
    .map((node) => node.data)
    .join('');
}

function blockOf(node: Text): Element | null | undefined {
  return node.parentElement?.closest(BLOCKS);
}
