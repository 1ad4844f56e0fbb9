/** Keys: j and k go from question to question, a letter presses the button that shows it, in the question first and on the page else. */

const CARD = '.card';

export function watchKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) {
      if (event.key === 'Escape') giveUp(event.target);
      return;
    }
    if (event.key === 'j' || event.key === 'k') step(event.key === 'j' ? 1 : -1);
    else if (!press(event.key)) return;
    event.preventDefault();
  });
  document.addEventListener('click', ({ target }) => {
    const later = target instanceof Element ? target.closest<HTMLElement>('[data-later]') : null;
    if (!later) return;
    later.closest<HTMLElement>(CARD)?.focus({ preventScroll: true });
    step(1);
  });
  // One that is open from the start tells so as well, and takes no key away.
  for (const summary of document.querySelectorAll<HTMLElement>('.choices summary, .head-form > summary'))
    summary.addEventListener('click', () => setTimeout(() => opened(summary.parentElement)));
  arrive();
}

const isTyping = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches('input:not([type=file]), textarea, select');

/** Nothing is written, and the keys are keys again. */
function giveUp(field: HTMLElement): void {
  const details = field.closest('details');
  if (details) details.open = false;
  const strip = field.closest<HTMLFormElement>('[data-selection]');
  if (strip) strip.hidden = true;
  field.blur();
  field.closest<HTMLElement>(CARD)?.focus();
}

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(CARD)];

const current = (): HTMLElement | undefined => document.activeElement?.closest<HTMLElement>(CARD) ?? undefined;

function step(by: 1 | -1): void {
  const all = cards();
  const here = current();
  const at = here ? all.indexOf(here) : -1;
  look(all[here ? Math.min(all.length - 1, Math.max(0, at + by)) : 0]);
}

function look(card: HTMLElement | undefined): void {
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'center' });
}

/** The browser itself goes to the question that the address names; where that is gone, the first is as good. */
function arrive(): void {
  const { hash } = location;
  const named = hash.length > 1 ? document.getElementById(hash.slice(1)) : null;
  if (named?.matches(CARD)) look(named);
  else if (hash.length > 1 && !named) look(cards()[0]);
}

function press(key: string): boolean {
  const name = CSS.escape(key);
  const button =
    current()?.querySelector<HTMLElement>(`[data-key="${name}"]`) ??
    [...document.querySelectorAll<HTMLElement>(`[data-key="${name}"]`)].find((one) => !one.closest(CARD));
  button?.click();
  // At once: the next key may come before the browser has time for anything else.
  if (button?.matches('summary')) opened(button.parentElement);
  return button !== undefined;
}

/** What is opened is there to be typed in. */
function opened(details: HTMLElement | null): void {
  if (!(details instanceof HTMLDetailsElement) || !details.open) return;
  const field = details.querySelector<HTMLInputElement>('input.ruled');
  field?.focus();
  field?.select();
}
