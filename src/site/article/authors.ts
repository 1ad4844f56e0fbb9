/** 署名: each author leads to the page of the name, where there is one. */
import type { ElementContent } from 'hast';
import { elementOf, textNode } from '../body/model.ts';
import { href } from '../href.ts';
import type { Register } from '../register/register.ts';

/** Its text is that of the authors joined by one space. */
export function authorNodes(authors: readonly string[], { people, units }: Register): ElementContent[] {
  return authors.flatMap((name, at) => {
    const path = people.get(name)?.path ?? units.get(name)?.path;
    const shown = path === undefined ? textNode(name) : elementOf('a', { href: href(path) }, [textNode(name)]);
    return at === 0 ? [shown] : [textNode(' '), shown];
  });
}
