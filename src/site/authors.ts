/** 署名 as HTML: each author leads to the page of the name, where there is one. */
import { href } from './href.ts';
import { escapeHtml } from './html.ts';
import type { Register } from './register/register.ts';

/** Its text is that of the authors joined by one space. */
export function authorsHtml(authors: readonly string[], { people, units }: Register): string {
  return authors
    .map((name) => {
      const path = people.get(name)?.path ?? units.get(name)?.path;
      const text = escapeHtml(name);
      return path === undefined ? text : `<a href="${escapeHtml(href(path))}">${text}</a>`;
    })
    .join(' ');
}
