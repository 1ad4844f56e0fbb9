/** Axe in a page of a browser. It is put there once and may be asked again after the page has changed. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Looked {
  /** Selector of the part to look at; the whole page unless said otherwise. */
  within?: string;
  /** Rules or tags; all that axe has by default. */
  runOnly?: readonly string[] | { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };
}

/** What axe has to complain of, a line each: the rule and the elements. The site has no frames to look into. */
export async function violationsIn(page: Page, { within = 'html', runOnly }: Looked = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([selector, rules]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(selector, {
        resultTypes: ['violations'],
        iframes: false,
        preload: false,
        ...(rules && { runOnly: rules as NonNullable<RunOptions['runOnly']> }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [within, runOnly] as const,
  );
}
