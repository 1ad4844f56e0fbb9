/** Axe in a page of a browser. It is put there once and may be asked again after the page has changed. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is decided by the colours: by night nothing else differs from the day. */
export const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;

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

/**
 * Of neighbours that are built alike to the last attribute, a page keeps three: what axe says of one row of a register it says of all five hundred.
 * (Ids that occur twice are found by html-validate, on every page whole.) Returns how many elements the page has left.
 */
export function thin(page: Page): Promise<number> {
  return page.evaluate(() => {
    const LEAST = 3;
    /** Their order is a matter of the whole page. */
    const HEADINGS = 'h1, h2, h3, h4, h5, h6';
    /** Attributes that are each element's own. */
    const OWN = /^(?:id|href|for|title|datetime|aria-.*|data-.*|d|x|y|width|height)$/u;
    const shapeOf = (element: Element): string =>
      `${element.localName}[${[...element.attributes]
        .map(({ name, value }) => (OWN.test(name) ? name : `${name}=${value.replace(/\d+/gu, '#')}`))
        .join(' ')}](${[...new Set([...element.children].map(shapeOf))].join()})`;
    const thinOut = (parent: Element): void => {
      const seen = new Map<string, number>();
      for (const child of [...parent.children]) {
        thinOut(child);
        const shape = shapeOf(child);
        const times = (seen.get(shape) ?? 0) + 1;
        seen.set(shape, times);
        if (times > LEAST && !child.matches(HEADINGS) && !child.querySelector(HEADINGS)) child.remove();
      }
    };
    thinOut(document.body);
    return document.querySelectorAll('*').length;
  });
}
