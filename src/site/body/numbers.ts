/** Numbers of paragraphs, each a link to its own address. The number is the ordinal of the anchor, so a reader can cite what the address says. */
import type { Root } from 'hast';
import { addressOf, eachElement, elementOf, textNode } from './model.ts';

/** Not rows of a table: they can be linked to, but a number in a cell would read as part of the table. */
const NUMBERED = /^(?:p|h[2-6]|li|figure)$/u;

export function numbers(tree: Root): void {
  eachElement(tree, (element) => {
    const address = NUMBERED.test(element.tagName) ? addressOf(element) : undefined;
    if (!address) return;
    const { anchor, ordinal } = address;
    const number = elementOf('span', {}, [textNode(ordinal)]);
    element.children.unshift(
      elementOf('a', { className: ['pn'], href: `#${anchor}`, ariaLabel: `第${ordinal}段链接` }, [number]),
    );
  });
}
