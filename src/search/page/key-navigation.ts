/** `j` and `k` walk through titles and contexts of the result. */
import { isShortcut } from '../../browser/shortcut.ts';

const STOPS = '.hit h3 a, .kwic a';

/** `grow`: the last one shown is reached. */
export function walkByKeys(root: HTMLElement, grow: () => void): void {
  document.addEventListener('keydown', (event) => {
    const step = { j: 1, k: -1 }[event.key];
    if (step === undefined || !isShortcut(event)) return;
    const stops = [...root.querySelectorAll<HTMLElement>(STOPS)];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? stops.find((stop) => stop.getBoundingClientRect().top >= 0) : stops[at + step];
    if (step > 0 && at >= 0 && at === stops.length - 1) grow();
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  });
}
