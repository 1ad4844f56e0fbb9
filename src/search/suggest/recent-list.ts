/** The list of recent searches, under a search line that is empty and has the focus. Arrow keys walk through it, Delete erases an entry. */

import { nameOf } from '../ask/query/naming.ts';
import { stateOf } from '../ask/query/state.ts';
import { element } from '../page/draw/elements.ts';
import { forget, recentSearches } from './recent.ts';

const SHOWN = 8;

export function offerRecent(form: HTMLFormElement, input: HTMLInputElement): void {
  const panel = element('div', { class: 'offers recent', role: 'group', 'aria-label': '最近检索' });
  panel.hidden = true;
  form.append(panel);
  const show = (): void => {
    const rows = recentSearches()
      .slice(0, SHOWN)
      .map((address, at) => rowOf(form.action, address, at + 1));
    panel.hidden = rows.length === 0 || !(input.value === '' || /[#＃]/u.test(input.value));
    panel.replaceChildren(element('ul', {}, ...rows), foot());
  };
  const links = () => [...panel.querySelectorAll<HTMLAnchorElement>('a')];
  const erase = (address: string | undefined): void => {
    const at = links().findIndex((link) => link.dataset.address === address);
    forget(address);
    // What is focused must not vanish: the panel would take that for leaving it.
    input.focus();
    show();
    if (at >= 0) links()[Math.min(at, links().length - 1)]?.focus();
  };

  input.addEventListener('focus', show);
  input.addEventListener('input', show);
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) panel.hidden = true;
  });
  panel.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>('button');
    if (button) erase(button.dataset.erase);
    else if (target instanceof Element && target.closest('a')) panel.hidden = true;
  });
  form.addEventListener('keydown', (event) => {
    if (panel.hidden || event.isComposing) return;
    const at = links().indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown') links()[Math.min(at + 1, links().length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (links()[at - 1] ?? input).focus();
    else if (event.key === 'Delete' && at >= 0) erase(links()[at]?.dataset.address);
    else if (event.key === 'Escape') {
      input.focus();
      panel.hidden = true;
    } else return;
    event.preventDefault();
  });
  if (document.activeElement === input) show();
}

function rowOf(page: string, address: string, number: number): HTMLElement {
  const name = nameOf(stateOf(address));
  return element(
    'li',
    {},
    element('b', { class: 'meta num' }, `#${number}`),
    element('a', { href: page + address, 'data-address': address }, element('span', {}, name)),
    element('button', { type: 'button', 'data-erase': address, 'aria-label': `删去“${name}”` }, '×'),
  );
}

function foot(): HTMLElement {
  return element(
    'p',
    { class: 'meta' },
    '可以合起来查，如 #1 且 #2、#1 或 #2、#1 非 #2。最近检索只存在这台设备上',
    element('button', { type: 'button' }, '全部清除'),
  );
}
