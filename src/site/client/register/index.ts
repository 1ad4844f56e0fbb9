/** Filters the register over all years without a new page; the address says by what. Without a filter the printed table stands as it came. */
import type { AppointmentRecord } from '../../../data-files.ts';
import { rowOf } from './rows.ts';
import { addressOf, type Field, type Filter, filterOf, isEmpty, matches } from './state.ts';

/** Rows that a browser shows at once without a pause. */
const MOST_ROWS = 300;
/** Milliseconds without a key before the table follows. */
const PAUSE = 150;

const form = document.querySelector<HTMLFormElement>('[data-filter]');
const table = document.querySelector<HTMLTableSectionElement>('.posts tbody');
const told = document.querySelector<HTMLElement>('[data-told]');
const input = form?.querySelector<HTMLInputElement>('[name=q]');
if (form && input && table && told) start(form, input, table, told);

function start(
  form: HTMLFormElement,
  input: HTMLInputElement,
  table: HTMLTableSectionElement,
  told: HTMLElement,
): void {
  const printed = [...table.rows];
  const facets = [...document.querySelectorAll<HTMLAnchorElement>('[data-facet] a')];
  const printedYear = facets.find((link) => link.hasAttribute('aria-current'));
  let asked: Promise<AppointmentRecord[]> | undefined;
  let waiting = 0;

  const all = (): Promise<AppointmentRecord[]> => {
    asked ??= fetch(form.dataset.source ?? '')
      .then((answer) => answer.json())
      .then(({ appointments }) => appointments);
    return asked;
  };
  const show = async (): Promise<void> => {
    const filter = filterOf(location.search);
    for (const link of facets) mark(link, filter);
    if (isEmpty(filter)) {
      printedYear?.setAttribute('aria-current', 'true');
      table.replaceChildren(...printed);
      told.textContent = '';
      return;
    }
    if (!asked) told.textContent = '正在读取各年的任免…';
    const records = await all().catch(() => undefined);
    if (!records) {
      asked = undefined;
      told.textContent = '各年的任免没有读到，请检查网络后再试。';
      return;
    }
    const found = records.filter((record) => matches(record, filter));
    if (addressOf(filter) !== addressOf(filterOf(location.search))) return;
    const rows = found.slice(0, MOST_ROWS).map((record, at) => rowOf(record, at + 1));
    table.replaceChildren(...rows);
    told.textContent = `找到${found.length.toLocaleString('en')}条${found.length > MOST_ROWS ? `，列出前${MOST_ROWS}条` : ''}`;
  };
  const ask = (filter: Filter): void => {
    history.replaceState(history.state, '', addressOf(filter));
    void show();
  };

  input.value = filterOf(location.search).q;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => ask({ ...filterOf(location.search), q: input.value.trim() }), PAUSE);
  });
  for (const link of facets)
    link.addEventListener('click', (event) => {
      const filter = filterOf(location.search);
      const field = fieldOf(link);
      // Alone, a year is a page of its own.
      if (field === 'year' && isEmpty({ ...filter, year: '' })) return;
      event.preventDefault();
      const value = link.dataset.value ?? '';
      ask(
        value === ''
          ? { q: input.value.trim(), kind: '', region: '', year: '' }
          : { ...filter, [field]: filter[field] === value ? '' : value },
      );
      // On a phone the links stand below the table.
      told.scrollIntoView({ block: 'nearest' });
    });
  if (!isEmpty(filterOf(location.search))) void show();
}

function fieldOf(link: HTMLAnchorElement): Field {
  return link.closest<HTMLElement>('[data-facet]')?.dataset.facet as Field;
}

function mark(link: HTMLAnchorElement, filter: Filter): void {
  const { value } = link.dataset;
  const isOn = value === undefined ? isEmpty({ ...filter, q: '' }) : filter[fieldOf(link)] === value;
  if (isOn) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}
