/** Every link and file that a page names exists, fragments included. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attributes, eachFile, filesIn } from './files.ts';

/** `base`: path under which the site was built, with its slashes. */
export async function checkLinks(dist: string, base = '/'): Promise<string[]> {
  const pages = await filesIn(dist, '.html');
  const ids = new Map<string, Set<string>>();
  await eachFile(dist, pages, (text, name) => {
    ids.set(name, new Set(attributes(text, 'id')));
    return [];
  });
  const files = new Set<string>();
  return eachFile(dist, pages, (text, name) =>
    attributes(text, 'href', 'src', 'action')
      .filter((link) => isLocal(link) && !leads(link, name, { dist, base, ids, files }))
      .map((link) => `${name}: ${link} 没有去处`),
  );
}

interface Site {
  dist: string;
  base: string;
  /** Fragments of each page. */
  ids: Map<string, Set<string>>;
  /** Files that have been seen: a link of the frame stands on every page. */
  files: Set<string>;
}

const isLocal = (link: string): boolean => !/^(?:https?:|data:|mailto:)/u.test(link);

function leads(link: string, from: string, { dist, base, ids, files }: Site): boolean {
  const [address = '', fragment] = link.split('#');
  const path = address.split('?')[0] ?? '';
  const name = path === '' ? from : fileOf(new URL(path, `http://site${base}${from}`).pathname, base);
  if (name === undefined) return false;
  if (!files.has(name)) {
    if (!existsSync(join(dist, name))) return false;
    files.add(name);
  }
  return fragment === undefined || fragment === '' || (ids.get(name)?.has(decodeURIComponent(fragment)) ?? false);
}

/** Name of the file behind an address, undefined where it lies outside the site. */
export function fileOf(path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const name = path.slice(base.length);
  return path.endsWith('/') ? `${name}index.html` : name;
}
