/** The article as it is heard: its title and text, passage by passage, without numbers, notes and buttons. */
import { type Sentence, sentencesOf } from './sentences.ts';

/** A sentence and the element whose own text holds it. */
export interface Passage extends Sentence {
  element: Element;
  text: string;
}

const PARTS = '.title, .text';
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, td, th, figcaption, blockquote';
const UNHEARD = '.pn, .note, .share, .slip, .photo-frame';

export function passagesOf(page: ParentNode): Passage[] {
  const elements = new Set<Element>();
  for (const part of page.querySelectorAll(PARTS))
    for (const node of textNodes(part)) {
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
  return textNodes(element).filter((node) => blockOf(node) === element);
}

function ownText(element: Element): string {
  return ownNodes(element)
    .map((node) => node.data)
    .join('');
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest(UNHEARD)) nodes.push(node);
  return nodes;
}

function blockOf(node: Text): Element | null | undefined {
  return node.parentElement?.closest(BLOCKS);
}
