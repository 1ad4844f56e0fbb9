/** Where a page stands: its file below the folder of the site, and the request that asks for it. */
import type { RouteData } from 'astro';

/** `issues/1998-03/05/index.html`; an endpoint is named whole, and a server asks for `404.html` by that name. */
export function fileOf(pathname: string, { type }: Pick<RouteData, 'type'>): string {
  const name = pathname.replace(/^\/+|\/+$/gu, '');
  if (type !== 'page') return name;
  return name === '404' ? '404.html' : [name, 'index.html'].filter(Boolean).join('/');
}

/** Address inside the site, without base. */
export const addressOf = (file: string): string => `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;
