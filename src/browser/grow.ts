/** A long list shown so many at a time, the rest on demand. */

export interface Growing<Item> {
  /** Emptied, then filled. */
  list: HTMLElement;
  /** Takes the button for more; hidden while there is nothing more. */
  more: HTMLElement;
  items: readonly Item[];
  make: (item: Item, at: number) => HTMLElement;
  /** Shown at first, and with each request for more. */
  step: number;
  /** 条, 个: what is counted. */
  counter: string;
}

/** Shows the first of them; what it returns shows all, as for the printer. */
export function growList<Item>({ list, more, items, make, step, counter }: Growing<Item>): () => void {
  let shown = 0;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'box meta';
  const grow = (most: number): void => {
    list.append(...items.slice(shown, shown + most).map((item, at) => make(item, shown + at)));
    shown = Math.min(items.length, shown + most);
    const rest = items.length - shown;
    more.hidden = rest === 0;
    button.textContent = `再列${Math.min(step, rest)}${counter}，还有${rest.toLocaleString('en')}${counter}`;
  };
  button.addEventListener('click', () => {
    const first = shown;
    grow(step);
    list.children[first]?.querySelector('a')?.focus({ preventScroll: true });
  });
  list.replaceChildren();
  more.replaceChildren(button);
  grow(step);
  return () => grow(items.length);
}
