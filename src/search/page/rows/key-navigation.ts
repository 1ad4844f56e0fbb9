/** `j` and `k` walk through what was found. */
import { isShortcut } from '../../../browser/shortcut.ts';

/** `stops`: selector of the links that are walked through; `grow`: the last one shown is reached. */
export function navigateByKeys(root: HTMLElement, stops: string, grow: () => void = () => undefined): void {
  document.addEventListener('keydown', (event) => {
    const step = { j: 1, k: -1 }[event.key];
    if (step === undefined || !isShortcut(event)) return;
    const all = [...root.querySelectorAll<HTMLElement>(stops)];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? all.find((stop) => stop.getBoundingClientRect().top >= 0) : all[at + step];
    if (step > 0 && at >= 0 && at === all.length - 1) grow();
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  });
}
