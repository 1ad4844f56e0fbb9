/** Whether a key pressed is a command of the page: not typed into a field, not composed by an input method, not switched off. */
import { keysAreOn } from './key-switch.ts';

/** Here a key has a meaning of its own: text is typed, a table scrolls, a choice moves. */
const FIELDS = 'input, textarea, select, dialog, [contenteditable], [role="listbox"], [role="region"][tabindex]';

export function isShortcut(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return false;
  if (event.target instanceof Element && event.target.closest(FIELDS)) return false;
  return keysAreOn();
}
