/** 指出错字: the form under a paragraph, what it will look like, and the slip that leaves the page by the reader's own hand. */

import { offerCopy } from '../../browser/copy.ts';
import { PUT_AMONG, textNodesIn } from '../../browser/text-nodes.ts';
import { type Slip, writeSlip } from '../../watch/slip.ts';

/** Letters shown on either side of the words. */
const SIDE = 24;

/** Opens the form under the paragraph of this address; one at a time. `back` gets the focus when it closes. */
export function openSlip(anchor: string, back: HTMLElement): void {
  document.querySelector('.slip')?.remove();
  const template = document.getElementById('slip');
  const block = document.getElementById(anchor);
  const [, issue = '', article = ''] = /\/issues\/([^/]+)\/(\d+)\/$/u.exec(location.pathname) ?? [];
  if (!(template instanceof HTMLTemplateElement) || !block || issue === '') return;
  const form = template.content.firstElementChild?.cloneNode(true);
  if (!(form instanceof HTMLElement)) return;
  topOf(block).after(form);

  const text = textIn(block);
  const field = (name: string) => form.querySelector(`[name="${name}"]`) as HTMLInputElement;
  const copy = field('copy') as unknown as HTMLButtonElement;
  const link = form.querySelector('a');
  const show = (): void => {
    const [from, to] = [field('from').value.trim(), field('gone').checked ? '' : field('to').value.trim()];
    const slip: Slip = { issue, article: Number(article), anchor, from, to, reason: field('reason').value.trim() };
    const lack = lackOf(slip, text, field('gone').checked);
    field('to').disabled = field('gone').checked;
    field('slip').value = lack === '' ? writeSlip(slip) : '';
    copy.disabled = lack !== '';
    (field('slip').parentElement as HTMLElement).hidden = lack !== '';
    preview(form.querySelector('.seen') as HTMLElement, slip, text, lack);
    if (!link) return;
    if (lack === '') link.href = addressFor(template.dataset, slip);
    else link.removeAttribute('href');
  };
  const choose = (): void => {
    const selection = getSelection();
    const words = selection?.toString().replace(/\s+/gu, ' ').trim() ?? '';
    if (words === '' || !selection?.anchorNode || !block.contains(selection.anchorNode) || !text.includes(words))
      return;
    field('from').value = words;
    show();
  };
  const close = (): void => {
    document.removeEventListener('selectionchange', choose);
    form.remove();
    back.focus();
  };
  document.addEventListener('selectionchange', choose);
  form.addEventListener('input', show);
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  field('close').addEventListener('click', close);
  offerCopy(copy, () => field('slip').value);
  show();
  field('from').focus();
}

/** What is still to be done; empty where the slip is whole. */
function lackOf({ from, to }: Slip, text: string, isGone: boolean): string {
  if (from === '') return '请写出印错的字，前后多带一两个字。';
  const times = text.split(from).length - 1;
  if (times === 0) return '这一段里没有这几个字，请照网页上的写。';
  if (times > 1) return `这一段里有 ${times} 处，请前后多带几个字，好知道是哪一处。`;
  if (to === '' && !isGone) return '请写出应当是什么。';
  return to === from ? '和原文一样，没有什么要改。' : '';
}

/** The words in their sentence, old and new. */
function preview(place: HTMLElement, { from, to }: Slip, text: string, lack: string): void {
  const at = lack === '' ? text.indexOf(from) : -1;
  if (at < 0) {
    place.textContent = lack;
    return;
  }
  const end = at + from.length;
  place.textContent = '';
  place.append(
    (at > SIDE ? '…' : '') + text.slice(Math.max(0, at - SIDE), at),
    elementOf('del', from),
    elementOf('ins', to),
    text.slice(end, end + SIDE) + (end + SIDE < text.length ? '…' : ''),
  );
}

function elementOf(name: string, words: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = words;
  return element;
}

function addressFor({ mail, issues = '' }: DOMStringMap, slip: Slip): string {
  const subject = encodeURIComponent(`指出错字 ${slip.issue}/${String(slip.article).padStart(2, '0')}`);
  const body = writeSlip(slip);
  if (mail !== undefined)
    return `mailto:${encodeURIComponent(mail).replace('%40', '@')}?subject=${subject}&body=${encodeURIComponent(body.replace(/\n/gu, '\r\n'))}`;
  return `${issues}${issues.includes('?') ? '&' : '?'}title=${subject}&body=${encodeURIComponent(body)}`;
}

/** The child of the text that holds the paragraph: a form can stand behind it, as it cannot within a table or a list. */
function topOf(block: HTMLElement): Element {
  let top: Element = block;
  while (top.parentElement && !top.parentElement.matches('.text')) top = top.parentElement;
  return top;
}

/** As the paragraph reads, without its number and its notes. */
function textIn(block: HTMLElement): string {
  const texts = textNodesIn(block, PUT_AMONG).map((node) => node.data);
  return texts.join('').replace(/\s+/gu, ' ').trim();
}
