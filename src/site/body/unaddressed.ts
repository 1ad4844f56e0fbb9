/** Takes the addresses away: on a page of several articles two paragraphs may have the same. */
import type { Root } from 'hast';
import { addressOf, eachElement } from './model.ts';

export function withoutAddresses(tree: Root): void {
  eachElement(tree, (element) => {
    if (addressOf(element)) element.properties.id = undefined;
  });
}
