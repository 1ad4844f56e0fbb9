/** Rows of the register as the page has them, made in the browser. */
import type { AppointmentRecord } from '../../../data-files.ts';
import { issueName } from '../../../text/issue-name.ts';
import { columnsOf } from '../../register/row.ts';

export function rowOf(record: AppointmentRecord, number: number): HTMLTableRowElement {
  const row = made('tr', 'row');
  row.append(cell('num', String(number)), ...wordsOf(record), sourceOf(record));
  return row;
}

/** Who, and the offices gained and lost; the sentence across all three where nobody was read. */
function wordsOf(record: AppointmentRecord): HTMLTableCellElement[] {
  const { gained, lost } = columnsOf(record);
  const names = made('th', 'rowheader');
  names.scope = 'row';
  if (record.persons.length === 0) {
    names.className = 'unread';
    names.colSpan = 3;
    names.append(sentence(record.text, record.doubt));
    return [names];
  }
  for (const [at, { name, url }] of record.persons.entries()) {
    names.append(at > 0 ? '、' : '', spanOf(url === undefined ? name : linkTo(url, name)));
  }
  return [names, cell('', gained, '任'), cell('', lost, '免')];
}

function sourceOf(record: AppointmentRecord): HTMLTableCellElement {
  const { told } = columnsOf(record);
  const place = [issueName(record), ...(record.page === undefined ? [] : [`第${record.page}页`])];
  const source = cell('src', '');
  if (told && record.persons.length > 0) source.append(sentence(told, record.doubt));
  source.append(linkTo(record.url, ...place.map(spanOf)));
  return source;
}

function made<Tag extends 'tr' | 'th' | 'td'>(tag: Tag, role: string): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.setAttribute('role', role);
  return element;
}

function cell(name: string, text: string, column?: string): HTMLTableCellElement {
  const element = made('td', 'cell');
  if (name) element.className = name;
  if (column) element.dataset.k = column;
  element.textContent = text;
  return element;
}

/** Records carry addresses of the published site; a link leads on where the reader is. */
function linkTo(url: string, ...content: (string | Node)[]): HTMLAnchorElement {
  const link = document.createElement('a');
  const { pathname, hash } = new URL(url);
  link.href = pathname + hash;
  link.append(...content);
  return link;
}

function spanOf(content: string | Node): HTMLSpanElement {
  const span = document.createElement('span');
  span.append(content);
  return span;
}

function sentence(text: string, doubt: string | undefined): HTMLSpanElement {
  const span = spanOf(text);
  span.className = 'told';
  const note = document.createElement('b');
  note.className = 'doubted';
  note.textContent = `存疑：${doubt ?? ''}`;
  span.append(note);
  return span;
}
