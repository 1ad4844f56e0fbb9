/** Takes the addresses away: on a page of several articles two paragraphs may have the same. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { addressOf } from './model.ts';

export function unaddressed(tree: Root): void {
  visit(tree, 'element', (element) => {
    if (addressOf(element)) element.properties.id = undefined;
  });
}
