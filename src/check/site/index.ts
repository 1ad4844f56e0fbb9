/** The checks of a built site, and of this project's own after it has been built once for all of them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../../build/index.ts';
import type { Check } from '../model.ts';
import { checkBudgets } from './budgets.ts';
import { checkEpubs } from './epub.ts';
import { attributes, CHECKED_SITE } from './files.ts';
import { checkHtml } from './html.ts';
import { checkLinks } from './links.ts';
import { checkPersonal } from './personal.ts';
import { checkSyntax } from './syntax.ts';

/** What every site must be, whichever archive it shows. */
const PAGE_CHECKS: readonly { name: string; look: (dist: string, base: string) => Promise<string[]> }[] = [
  { name: '网页合乎 HTML 标准', look: (dist) => checkHtml(dist) },
  { name: '链接', look: checkLinks },
  { name: '分量：整页、脚本、页内代码、外来请求', look: checkBudgets },
  { name: '老浏览器的语法', look: checkSyntax },
  { name: '电话、邮箱、证件号、账号从略', look: (dist) => checkPersonal(dist) },
  { name: '电子书合乎 EPUB 标准', look: (dist) => checkEpubs(dist) },
];

export const SITE_CHECKS: readonly Check[] = [
  {
    name: '生成网站',
    run: async () => ((await buildSite({ out: CHECKED_SITE })) === 0 ? [] : ['网站没有生成，原因见上']),
  },
  ...pageChecks(CHECKED_SITE),
];

/** `dist` may have been built for any path. */
export function pageChecks(dist: string): Check[] {
  return PAGE_CHECKS.map(({ name, look }) => ({ name, run: async () => look(dist, await baseOf(dist)) }));
}

/** The path under which the site will be served, with its slashes: the home page takes its stylesheets from below it. */
async function baseOf(dist: string): Promise<string> {
  const links = attributes(await readFile(join(dist, 'index.html'), 'utf8'), 'href');
  return links.map((link) => /^(\/.*?)_astro\//u.exec(link)?.[1]).find((base) => base !== undefined) ?? '/';
}
