/** Whether single keys act on this device: WCAG 2.2 (2.1.4) asks that they can be switched off. */
import { keep, recall } from './device.ts';

const KEY = 'keys';

export function keysAreOn(): boolean {
  return recall(KEY) !== 'off';
}

/** Makes `button` the switch. Its name does not change, its state does. */
export function offerKeySwitch(button: HTMLButtonElement): void {
  const show = () => button.setAttribute('aria-pressed', String(keysAreOn()));
  button.hidden = false;
  button.addEventListener('click', () => {
    keep(KEY, keysAreOn() ? 'off' : 'on');
    show();
  });
  show();
}
