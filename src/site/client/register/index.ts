/** Filters the register over all years without a new page; the address says by what. Without a filter the printed table stands as it came. */
import { growList } from '../../../browser/grow.ts';
import { whenTyped } from '../../../browser/typed.ts';
import type { AppointmentRecord } from '../../../data-files.ts';
import { facetOf, facetsOf } from './facets.ts';
import { rowOf } from './rows.ts';
import { addressOf, type Filter, filterOf, isEmpty, matches, ofWords } from './state.ts';

/** Rows shown at first, and with each request for more. */
const STEP = 100;

const form = document.querySelector<HTMLFormElement>('[data-filter]');
const table = document.querySelector<HTMLTableSectionElement>('.posts tbody');
const told = document.querySelector<HTMLElement>('[data-told]');
const more = document.querySelector<HTMLElement>('[data-more]');
const input = form?.querySelector<HTMLInputElement>('[name=q]');
if (form && input && table && told && more) start({ form, input, table, told, more });

interface Parts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  table: HTMLTableSectionElement;
  told: HTMLElement;
  more: HTMLElement;
}

function start({ form, input, table, told, more }: Parts): void {
  const printed = [...table.rows];
  const parts = document.querySelector<HTMLElement>('[data-parts]');
  const facets = facetsOf(document);
  let asked: Promise<AppointmentRecord[]> | undefined;
  let showAll: (() => void) | undefined;

  const all = (): Promise<AppointmentRecord[]> => {
    asked ??= fetch(form.dataset.source ?? '')
      .then((answer) => answer.json())
      .then(({ appointments }) => appointments);
    return asked;
  };
  /** The filter came with the address: nothing is shown that is not answered. What is typed later is filtered in sight. */
  const page = document.documentElement.classList;
  const show = async (): Promise<void> => {
    const filter = filterOf(location.search);
    page.toggle('asked', !isEmpty(filter));
    facets.mark(filter);
    showAll = undefined;
    if (parts) parts.hidden = !isEmpty(filter);
    if (isEmpty(filter)) {
      facets.restore();
      table.replaceChildren(...printed);
      told.textContent = '';
      more.hidden = true;
      return;
    }
    if (!asked) told.textContent = '正在读取各年的任免…';
    const records = await all().catch(() => undefined);
    page.add('answered');
    if (!records) {
      asked = undefined;
      told.textContent = '各年的任免没有读到，请检查网络后再试。';
      return;
    }
    const found = records.filter((record) => matches(record, filter));
    if (addressOf(filter) !== addressOf(filterOf(location.search))) return;
    showAll = growList({
      list: table,
      more,
      items: found,
      make: (record, at) => rowOf(record, at + 1),
      step: STEP,
      counter: '条',
    });
    told.textContent = `找到${found.length.toLocaleString('en')}条`;
    facets.count(records, filter);
  };
  const ask = (filter: Filter): void => {
    history.replaceState(history.state, '', addressOf(filter));
    void show();
  };

  // On paper there is nothing to press.
  addEventListener('beforeprint', () => showAll?.());
  input.value = filterOf(location.search).q;
  whenTyped(form, input, (q) => ask({ ...filterOf(location.search), q }));
  for (const link of facets.links)
    link.addEventListener('click', (event) => {
      const filter = filterOf(location.search);
      const field = facetOf(link);
      // Alone, a year is a page of its own.
      if (field === 'year' && isEmpty({ ...filter, year: '' })) return;
      event.preventDefault();
      const value = link.dataset.value ?? '';
      ask(value === '' ? ofWords(input.value.trim()) : { ...filter, [field]: filter[field] === value ? '' : value });
      // On a phone the links stand below the table.
      told.scrollIntoView({ block: 'nearest' });
    });
  if (isEmpty(filterOf(location.search))) page.add('answered');
  else void show();
}
