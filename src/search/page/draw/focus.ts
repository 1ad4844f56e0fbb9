/** Who follows a link with the keyboard goes on from there, though the links are made anew. */

const LINKS = '[data-part] :is(a, input)';

/** The focus goes to the link that says the same, else to the head of the results. Untouched where no link had it. */
export function keepingFocus(root: HTMLElement, render: () => void): void {
  const { activeElement } = document;
  const before = activeElement instanceof Element && root.contains(activeElement) ? activeElement : undefined;
  const key = before?.matches(LINKS) ? keyOf(before) : undefined;
  render();
  if (key === undefined || before?.isConnected) return;
  const same = [...root.querySelectorAll<HTMLElement>(LINKS)].find((link) => keyOf(link) === key);
  (same ?? root.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: same !== undefined });
}

/** Counts change with the result, names do not. */
function keyOf(link: Element): string {
  const part = link.closest<HTMLElement>('[data-part]')?.dataset.part;
  const group = link.closest('nav')?.getAttribute('aria-label');
  return [part, group, link.tagName, link.firstChild?.textContent ?? link.getAttribute('aria-label')].join(' ');
}
