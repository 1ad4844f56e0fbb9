/** One built page for each page type that the router has, so that a new type is looked at without a line in any test. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = /\.(?:astro|mdx)$/u;

/** Route → address of its heaviest page in `dist`, undefined where it has none. Routes are named as their files: `issues/[issue]/print`. */
export function pageTypes(dist: string, pages = 'src/pages'): Map<string, string | undefined> {
  const routes = filesIn(pages)
    .filter((name) => PAGE.test(name))
    .map((name) => name.replace(PAGE, ''))
    .sort((a, b) => loosenessOf(a).localeCompare(loosenessOf(b)));
  const heaviest = new Map<string, string>();
  const built = filesIn(dist).filter((name) => name.endsWith('.html'));
  for (const name of built.sort((a, b) => statSync(join(dist, a)).size - statSync(join(dist, b)).size)) {
    const route = routes.find((route) => patternOf(route).test(name));
    if (route === undefined) throw new Error(`${name} comes from no file of ${pages}`);
    heaviest.set(route, `/${name.replace(/index\.html$/u, '')}`);
  }
  return new Map(routes.sort().map((route) => [route, heaviest.get(route)]));
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** Folder by folder: Astro prefers words to parameters, and one parameter to any number of them. */
const loosenessOf = (route: string) =>
  route
    .split('/')
    .map((part) => (part.startsWith('[...') ? 3 : part.includes('[') ? 2 : 1))
    .join('');

/** Of the built file: `units/[...letter]` is `units/index.html` as well as `units/z/index.html`. */
function patternOf(route: string): RegExp {
  if (route === '404') return /^404\.html$/u;
  const parts = route.split('/').filter((part) => part !== 'index');
  const folders = parts.map((part) =>
    part.startsWith('[...') ? '(?:[^/]+/)*' : `${part.replace(/\[.+?\]/gu, '[^/]+')}/`,
  );
  return new RegExp(`^${folders.join('')}index\\.html$`, 'u');
}
