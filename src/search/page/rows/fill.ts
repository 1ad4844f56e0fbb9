/** A row gets its text: asked for, shown, and on request with all its places. */

import { offerCopy } from '../../../browser/copy.ts';
import { gbt7714 } from '../../../cite/gbt7714.ts';
import type { Ask } from '../../ask/messages.ts';
import type { FoundArticle } from '../../ask/query/request.ts';
import { formatCount } from '../draw/count.ts';
import { element, retry } from '../draw/elements.ts';
import { referenceTo } from '../export/reference.ts';
import { type Display, sides } from './display.ts';
import { type Linking, occurrencesOf, rowContent } from './row.ts';
import type { Ticks } from './ticks.ts';

/** Lines shown before the reader asks for the others. */
const FIRST = 5;

export interface Filling {
  ask: Ask;
  linking: Linking;
  /** Absent where rows cannot be ticked. */
  ticks?: Ticks;
  /** Articles whose places are all shown; kept up to date. */
  open: Set<string>;
  /** Settled once the row above has its text: rows fill from the top, so that none that is seen is pushed down by a text that came late. */
  above?: Promise<unknown> | undefined;
}

/** A text that cannot be loaded leaves a row that says so, still leads to the article and asks again on request. `current`: it is still wanted so. */
export async function fillRow(
  filling: Filling,
  row: HTMLElement,
  found: FoundArticle,
  display: Display,
  current: () => boolean,
): Promise<void> {
  const { ask, linking, ticks, open, above } = filling;
  const { terms, matching, site, source } = linking;
  const { id, article, hits } = found;
  const all = display.all || open.has(id);
  const question = { article, terms: [...terms], matching, side: sides[display.width] };
  try {
    const reading = await ask({ kind: 'read', ...question, limit: all ? Infinity : FIRST });
    await above;
    if (!current()) return;
    const told = reading.contexts.reduce((sum, context) => sum + occurrencesOf(context), 0);
    const more = moreButton(hits - told, all && reading.contexts.length > FIRST);
    const cite = element('button', { type: 'button' }, '复制引文');
    offerCopy(cite, () => gbt7714(referenceTo(id, reading, source)));
    const acts = ticks ? [tickBox(ticks, id, reading.title.text), cite] : [cite];
    row.replaceChildren(...rowContent(found, reading, linking, { acts, more }));
    more?.addEventListener('click', async () => {
      if (all) open.delete(id);
      else open.add(id);
      await fillRow(filling, row, found, { ...display, all: false }, current);
      row.querySelector<HTMLElement>(all ? '.rest' : `.kwic li:nth-child(${FIRST + 1}) a`)?.focus();
    });
  } catch {
    await above;
    if (!current()) return;
    const link = element('a', { href: `${site}issues/${id}/` }, id);
    const again = () => void fillRow(filling, row, found, display, current);
    row.replaceChildren(element('h3', {}, link), retry('这一篇的文字没有收到。', again));
  }
}

/** Undefined where there is nothing to unfold or to fold. */
function moreButton(rest: number, folds: boolean): HTMLElement | undefined {
  if (rest <= 0 && !folds) return undefined;
  return element(
    'button',
    { type: 'button', class: folds ? 'less' : 'rest' },
    folds ? '收起' : `其余${formatCount(rest)}处`,
  );
}

function tickBox(ticks: Ticks, id: string, title: string): HTMLElement {
  const box = element('input', { type: 'checkbox', 'aria-label': `选中《${title}》` });
  box.checked = ticks.has(id);
  box.addEventListener('change', () => ticks.set([id], box.checked));
  return element('label', { class: 'tick', 'data-tick': id }, box, '选');
}
