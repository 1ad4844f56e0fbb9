/** The script of /compare/: terms in the address → the exact search, once for each → drawings and tables. */
import { reasonOf } from '../../../browser/reason.ts';
import { csvOf } from '../../../text/csv.ts';
import type { Ask } from '../../ask/messages.ts';
import type { FoundArticle, SearchAnswer } from '../../ask/query/request.ts';
import { bounded } from '../../ask/query/state.ts';
import { FOLDER } from '../../index/folder.ts';
import { inflated } from '../../index/inflated.ts';
import { formatCount } from '../../page/draw/count.ts';
import { element, retry } from '../../page/draw/elements.ts';
import { download, fileName } from '../../page/export/take.ts';
import { matchingNote } from '../../page/head/summary.ts';
import { finderIn } from '../../page/parts.ts';
import { askWorker } from '../../page/worker/client.ts';
import { type Amounts, type Compared, compared, requestFor } from '../compare.ts';
import { addressOf, MOST_TERMS, termsOf } from '../state.ts';
import { tableOf } from '../table.ts';
import { chartsOf } from './chart.ts';
import { appearances, countsTable, type Ends, searchAddress } from './tables.ts';

/** Rows of sections and of regions on the page; the rest is in the CSV. */
const MOST_ROWS = 24;

const root = document.querySelector<HTMLElement>('[data-compare]');
if (root) run(root);

function run(root: HTMLElement): void {
  const { compare: site = '/' } = root.dataset;
  const { one, part } = finderIn(root);
  const [form, input] = [one<HTMLFormElement>('form'), one<HTMLInputElement>('#t')];
  const [told, place] = [part('told'), part('compared')];
  const ask = askWorker(new URL(site + FOLDER, location.href).href);
  let shown: string[] = [];

  const show = async (terms: string[]): Promise<void> => {
    shown = terms;
    part('terms').replaceChildren(...terms.map(chip));
    place.removeAttribute('data-compared');
    document.documentElement.classList.toggle('asked', terms.length > 0);
    told.textContent = terms.length === 0 ? '' : '正在查……';
    if (terms.length === 0) return place.replaceChildren();
    try {
      const amounts = inflated<Amounts>(`${site}compare/amounts.json`);
      const answers: SearchAnswer[] = [];
      // One after the other: a new search outdates the one before it.
      for (const term of terms) {
        if (shown !== terms) return;
        answers.push(await ask({ kind: 'search', request: requestFor(term) }));
      }
      const all = compared(terms, answers, await amounts);
      const ends = await Promise.all(all.terms.map((term) => endsOf(ask, term)));
      if (shown !== terms) return;
      place.replaceChildren(...reportOf(all, ends));
      place.dataset.compared = String(terms.length);
      told.textContent = '';
    } catch (error) {
      if (shown !== terms) return;
      place.replaceChildren();
      told.replaceChildren(retry(reasonOf(error), () => void show(terms)));
    }
  };
  const go = (terms: string[]): void => {
    history.pushState(null, '', addressOf(terms));
    void show(terms);
  };
  const add = (typed: string): void => {
    const term = bounded(typed.trim());
    if (term === '') return;
    if (shown.includes(term)) told.textContent = `“${term}”已经在比较了。`;
    else if (shown.length >= MOST_TERMS) told.textContent = `最多比较${MOST_TERMS}个，请先去掉一个。`;
    else {
      input.value = '';
      go([...shown, term]);
    }
  };
  const chip = (term: string): HTMLElement => {
    const remove = element('button', { type: 'button', 'aria-label': `去掉“${term}”` }, '×');
    remove.addEventListener('click', () => {
      go(shown.filter((one) => one !== term));
      input.focus();
    });
    return element('li', { class: 'chip' }, element('a', { href: searchAddress(site, term) }, term), remove);
  };
  const reportOf = (all: Compared, ends: readonly Ends[]): HTMLElement[] => {
    const notes = all.terms.flatMap(({ text, answer }) => {
      const note = matchingNote(requestFor(text), answer);
      return note === '' ? [] : [element('p', { class: 'meta' }, `${text}：${note}`)];
    });
    const [only, second] = all.issues;
    const charts =
      only && !second
        ? element('p', { class: 'meta' }, `现在只收有${only.name}；收了第二期，这里画出各期的多少。`)
        : chartsOf(all);
    return [
      toolsFor(all),
      ...notes,
      appearances(all, ends, site),
      charts,
      element('p', { class: 'meta' }, '下面各表，大字是处数，小字是每万字的处数（处数÷正文字数×10,000）。'),
      ...countsTable(all.of === 'year' ? '历年' : '各期', all.of === 'year' ? '年' : '期', all, all.spans),
      ...countsTable('各栏目', '栏目', all, all.sections, MOST_ROWS),
      ...countsTable('各地区', '地区', all, all.regions, MOST_ROWS),
    ];
  };
  const toolsFor = (all: Compared): HTMLElement => {
    const csv = element('button', { type: 'button', class: 'box' }, '导出 CSV');
    csv.addEventListener('click', () => {
      const name = fileName(`提法史 ${all.terms.map(({ text }) => text).join('、')}`, 'csv');
      told.textContent = download(name, csvOf(tableOf(all)), 'text/csv');
    });
    const paper = element('button', { type: 'button' }, '打印');
    paper.addEventListener('click', () => print());
    const hits = all.terms.reduce((sum, term) => sum + term.hits, 0);
    return element('p', { class: 'run meta off-paper' }, csv, paper, element('span', {}, `共${formatCount(hits)}处`));
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    add(input.value);
  });
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-add]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    add(link.dataset.add ?? '');
  });
  addEventListener('popstate', () => void show(termsOf(location.search)));
  void show(termsOf(location.search));
}

async function endsOf(ask: Ask, { answer, first, last }: Compared['terms'][number]): Promise<Ends> {
  const { terms, matching } = answer;
  const read = async (found: FoundArticle | undefined) =>
    found && ask({ kind: 'read', article: found.article, terms, matching, limit: 1, side: 0, apart: true });
  return { first: await read(first), last: await read(last) };
}
