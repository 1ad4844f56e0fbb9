/** The checks of the built site, after it has been built once for all of them. */
import { buildSite } from '../../build/site.ts';
import type { Check } from '../model.ts';
import { checkBudgets } from './budgets.ts';
import { checkEpubs } from './epub.ts';
import { checkHtml } from './html.ts';
import { checkLinks } from './links.ts';
import { checkPersonal } from './personal.ts';
import { checkSyntax } from './syntax.ts';

/** Kept from one check to the next, which then renders only what changed. */
const DIST = '.cache/check';

export const SITE_CHECKS: readonly Check[] = [
  { name: '生成网站', run: async () => ((await buildSite({ out: DIST })) === 0 ? [] : ['网站没有生成，原因见上']) },
  { name: '网页合乎 HTML 标准', run: () => checkHtml(DIST) },
  { name: '链接', run: () => checkLinks(DIST) },
  { name: '分量：整页、脚本、页内代码、外来请求', run: () => checkBudgets(DIST) },
  { name: '老浏览器的语法', run: () => checkSyntax(DIST) },
  { name: '电话、邮箱、证件号、账号从略', run: () => checkPersonal(DIST) },
  { name: '电子书合乎 EPUB 标准', run: () => checkEpubs(DIST) },
];
