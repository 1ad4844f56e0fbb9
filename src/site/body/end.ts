/** The square that ends an article stands behind its last paragraph or entry of a list, unless a head or a table follows. */
import type { Element, Root } from 'hast';
import { addressOf, eachElement } from './model.ts';

export function end(tree: Root): void {
  const last = lastBlockOf(tree);
  if (!last) return;
  last.properties = { className: ['end', ...(isTailed(last) ? ['tailed'] : [])], ...last.properties };
}

function lastBlockOf(tree: Root): Element | undefined {
  let last: Element | undefined;
  eachElement(tree, (element) => {
    if (/^(?:h[2-6]|tr)$/u.test(element.tagName)) last = undefined;
    if (/^(?:p|li)$/u.test(element.tagName) && addressOf(element)) last = element;
  });
  return last;
}

/** Where the last letters are kept together, the square stays with them. An entry may hold its words in a paragraph. */
function isTailed({ tagName, children }: Element): boolean {
  const elements = children.filter((child) => child.type === 'element');
  const inner = tagName === 'li' ? elements.find((child) => child.tagName === 'p') : undefined;
  if (inner) return isTailed(inner);
  const last = children.at(-1);
  return last?.type === 'element' && [last.properties.className].flat().includes('nb');
}
