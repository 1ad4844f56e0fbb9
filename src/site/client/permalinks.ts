/** Addresses of paragraphs: an old one finds its paragraph, and a number offers to copy its own, or to point out a wrong letter. */
import { resolve } from './anchors.ts';
import { offerCopy, wordsOf } from './copy.ts';
import { nameIn } from './named.ts';

export function followOldLink(): void {
  const wanted = nameIn(location.hash);
  if (wanted === '' || document.getElementById(wanted)) return;
  const anchor = resolve(wanted);
  if (anchor !== undefined) location.replace(`#${anchor}`);
}

/** A second press on the number puts the buttons away. */
export function offerPermalinks(): void {
  document.querySelector('.text')?.addEventListener('click', ({ target }) => {
    const number = target instanceof Element ? target.closest<HTMLAnchorElement>('.pn') : null;
    if (!number) return;
    const open = number.nextElementSibling?.matches('.share');
    putAway();
    if (!open) number.after(shareOf(number));
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') putAway();
  });
}

/** Whatever the citation of the page says at the time: it carries the paragraph that the address names. */
function shareOf(number: HTMLAnchorElement): HTMLElement {
  const share = document.createElement('span');
  share.className = 'share';
  share.setAttribute('role', 'group');
  share.setAttribute('aria-label', number.getAttribute('aria-label') ?? '');
  const link = copyButton('复制网址', () => number.href);
  const citation = copyButton('复制引文', () => wordsOf('ref'));
  share.append(link, citation);
  if (document.getElementById('slip')) share.append(slipButton(number));
  return share;
}

/** Nobody but who presses it needs the form's program. */
function slipButton(number: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '指出错字';
  button.addEventListener('click', async () => {
    const { openSlip } = await import('./slip.ts');
    putAway();
    openSlip(nameIn(number.hash), number);
  });
  return button;
}

function copyButton(name: string, text: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  offerCopy(button, text);
  return button;
}

function putAway(): void {
  document.querySelector('.share')?.remove();
}
