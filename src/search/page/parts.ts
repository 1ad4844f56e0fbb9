/** The places of the search page that the script fills, by the names that search.astro gives them. */
import type { Variants } from '../near/variants.ts';

export interface Parts {
  root: HTMLElement;
  /** Other wordings that the editors name. */
  variants: Variants;
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** All that is shown only while something is asked. */
  results: HTMLElement;
  count: HTMLElement;
  chips: HTMLElement;
  orders: HTMLElement;
  /** Where and how the words are looked for. */
  ways: HTMLElement;
  matching: HTMLElement;
  /** What stands on paper only: what was asked, when, and the address. */
  printed: HTMLElement;
  trend: HTMLElement;
  /** 在结果中检索. */
  refine: HTMLFormElement;
  /** Width of contexts, export and the like. */
  tools: HTMLElement;
  /** What a tool says that it did. */
  told: HTMLElement;
  /** How far a tool is, while it works. */
  progress: HTMLElement;
  /** What is new since this was last asked here. */
  fresh: HTMLElement;
  /** Holds the facets: beside the results, on a phone over them. */
  sheet: HTMLElement;
  facets: HTMLElement;
  /** Holds a row for each article found; its `data-total` is their number once the answer is complete. */
  hits: HTMLElement;
  /** Offers the rows that are not shown yet. */
  more: HTMLElement;
  /** Covers and 专题 that have the words, folded. */
  others: HTMLElement;
  near: HTMLElement;
  /** 逐字 | 按词. */
  views: HTMLElement;
  /** What is found by words. */
  words: HTMLElement;
  /** Ways to browse, shown while nothing is asked. */
  browse: HTMLElement;
  /** Read out by screen readers when it changes. */
  status: HTMLElement;
}

/** Nothing of an exact answer is left but its rows. */
export function clearAnswer(parts: Parts): void {
  const { chips, orders, ways, matching, printed, trend, told, fresh, others, near } = parts;
  for (const part of [chips, orders, ways, matching, printed, trend, told, fresh, others, near]) part.replaceChildren();
  parts.count.classList.remove('none');
  for (const part of [parts.facets, parts.refine, parts.tools, parts.more]) part.hidden = true;
}

/** Throws where the page lacks one: page and script belong together. `part`: by its name. */
export function finderIn(root: HTMLElement) {
  const one = <Kind extends Element>(selector: string): Kind => {
    const found = root.querySelector<Kind>(selector);
    if (!found) throw new Error(`The page has no ${selector}`);
    return found;
  };
  return { one, part: (name: string) => one<HTMLElement>(`[data-part="${name}"]`) };
}

export function partsOf(root: HTMLElement): Parts {
  const { one, part } = finderIn(root);
  return {
    root,
    variants: JSON.parse(root.dataset.variants ?? '[]') as Variants,
    form: one('form.find'),
    input: one('input[type="search"]'),
    results: part('results'),
    count: part('count'),
    chips: part('chips'),
    orders: part('orders'),
    ways: part('ways'),
    matching: part('matching'),
    printed: part('printed'),
    trend: part('trend'),
    refine: one('form.refine'),
    tools: part('tools'),
    told: part('told'),
    progress: part('progress'),
    fresh: part('fresh'),
    sheet: part('sheet'),
    facets: part('facets'),
    hits: part('hits'),
    more: part('more'),
    others: part('others'),
    near: part('near'),
    views: part('views'),
    words: part('words'),
    browse: part('browse'),
    status: part('status'),
  };
}
