/** The places of the search page that the script fills, by the names that search.astro gives them. */
export interface Parts {
  root: HTMLElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Count, order, and how the words were taken. */
  results: HTMLElement;
  count: HTMLElement;
  orders: HTMLElement;
  matching: HTMLElement;
  facets: HTMLElement;
  /** Holds a row for each article found; its `data-total` is their number once the answer is complete. */
  hits: HTMLElement;
  /** Ways to browse, shown while nothing is asked. */
  browse: HTMLElement;
  /** Read out by screen readers when it changes. */
  status: HTMLElement;
}

/** Throws where the page lacks one: the two files belong together. */
export function partsOf(root: HTMLElement): Parts {
  const one = <Kind extends Element>(selector: string): Kind => {
    const found = root.querySelector<Kind>(selector);
    if (!found) throw new Error(`The search page has no ${selector}`);
    return found;
  };
  const part = (name: string) => one<HTMLElement>(`[data-part="${name}"]`);
  return {
    root,
    form: one('form'),
    input: one('input[type="search"]'),
    results: part('results'),
    count: part('count'),
    orders: part('orders'),
    matching: part('matching'),
    facets: part('facets'),
    hits: part('hits'),
    browse: part('browse'),
    status: part('status'),
  };
}
