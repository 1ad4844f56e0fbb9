/** `j` and `k` walk through titles and contexts of the result. */
import { isShortcut } from '../../site/client/shortcut.ts';

const STOPS = '.hit h3 a, .kwic a';

export function walkByKeys(root: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const step = { j: 1, k: -1 }[event.key];
    if (step === undefined || !isShortcut(event)) return;
    const stops = [...root.querySelectorAll<HTMLElement>(STOPS)];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? stops.find((stop) => stop.getBoundingClientRect().top >= 0) : stops[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  });
}
