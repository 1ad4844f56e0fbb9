/** 署名: each author leads to the page of the name, where there is one. */
import type { ElementContent } from 'hast';
import { elementOf, textOf } from './body/model.ts';
import { href } from './href.ts';
import type { Register } from './register/register.ts';

/** Its text is that of the authors joined by one space. */
export function authorNodes(authors: readonly string[], { people, units }: Register): ElementContent[] {
  return authors.flatMap((name, at) => {
    const path = people.get(name)?.path ?? units.get(name)?.path;
    const shown = path === undefined ? textOf(name) : elementOf('a', { href: href(path) }, [textOf(name)]);
    return at === 0 ? [shown] : [textOf(' '), shown];
  });
}
