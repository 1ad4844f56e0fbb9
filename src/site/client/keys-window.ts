/** The window behind `?`. */

import { offerKeySwitch } from '../../browser/key-switch.ts';
import { KEYS } from './key-list.ts';

/** Where the browser knows no `<dialog>` (Safari 14), the page that lists the same keys. */
export function showKeys(): boolean {
  const dialog = document.createElement('dialog');
  if (typeof dialog.showModal !== 'function') {
    document.querySelector<HTMLAnchorElement>('a[href$="/accessibility/"]')?.click();
    return true;
  }
  const title = element('h2', '快捷键');
  title.id = 'keys-title';
  const close = button('关闭', () => dialog.close());
  const power = button('启用单键快捷键', () => {});
  offerKeySwitch(power);
  const acts = element('p');
  acts.className = 'run meta';
  acts.append(power, close);
  dialog.className = 'keys-window';
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(title, listOfKeys(), acts);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
  return true;
}

function listOfKeys(): HTMLElement {
  const list = element('dl');
  list.className = 'keys';
  for (const { keys, does } of KEYS) {
    const term = element('dt');
    for (const key of keys) term.append(element('kbd', key));
    list.append(term, element('dd', does));
  }
  return list;
}

function button(name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'box';
  made.textContent = name;
  made.addEventListener('click', press);
  return made;
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
