/** Filters a list of names and puts it in order of frequency; the address says how. Without either the printed list stands as it came. */
import { growList } from '../../../browser/grow.ts';
import { whenTyped } from '../../../browser/typed.ts';
import { addressOf, chosenFrom, isPrinted, type NameEntry, type Wanted, wantedOf } from './state.ts';

/** Names shown at first, and with each request for more. */
const STEP = 120;

const form = document.querySelector<HTMLFormElement>('[data-names]');
const input = form?.querySelector('input');
const found = document.querySelector<HTMLElement>('[data-found]');
const told = document.querySelector<HTMLElement>('[data-told]');
if (form && input && found && told) start({ form, input, found, told });

interface Parts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  found: HTMLElement;
  told: HTMLElement;
}

function start({ form, input, found, told }: Parts): void {
  const orders = [...document.querySelectorAll<HTMLButtonElement>('[data-order]')];
  let asked: Promise<NameEntry[]> | undefined;
  let showAll: (() => void) | undefined;

  const all = (): Promise<NameEntry[]> => {
    asked ??= fetch(form.dataset.names ?? '').then((answer) => answer.json());
    return asked;
  };
  const show = async (): Promise<void> => {
    const wanted = wantedOf(location.search);
    for (const button of orders) button.setAttribute('aria-pressed', String(button.dataset.order === wanted.order));
    document.documentElement.classList.toggle('asked', !isPrinted(wanted));
    found.hidden = isPrinted(wanted);
    told.textContent = '';
    showAll = undefined;
    if (isPrinted(wanted)) return;
    const names = await all().catch(() => undefined);
    if (addressOf(wanted) !== addressOf(wantedOf(location.search))) return;
    if (!names) {
      asked = undefined;
      found.replaceChildren();
      told.textContent = '名录没有读到，请检查网络后再试。';
      return;
    }
    const chosen = chosenFrom(names, wanted);
    told.textContent = chosen.length === 0 ? '没有找到' : `找到${chosen.length.toLocaleString('en')}个`;
    showAll = fill(found, chosen, form.dataset.unit ?? '');
  };
  const ask = (change: Partial<Wanted>): void => {
    history.replaceState(history.state, '', addressOf({ ...wantedOf(location.search), ...change }));
    void show();
  };

  // On paper there is nothing to press.
  addEventListener('beforeprint', () => showAll?.());
  input.value = wantedOf(location.search).q;
  whenTyped(form, input, (q) => ask({ q }));
  for (const button of orders)
    button.addEventListener('click', () => ask({ order: button.dataset.order === 'most' ? 'most' : 'letters' }));
  void show();
}

/** The first of them, and a button for more; what it returns shows all. */
function fill(place: HTMLElement, names: readonly NameEntry[], unit: string): () => void {
  const letter = document.createElement('div');
  letter.className = 'letter whole';
  const list = document.createElement('ul');
  const more = document.createElement('p');
  letter.append(list);
  place.replaceChildren(letter, more);
  return growList({ list, more, items: names, make: (name) => itemOf(name, unit), step: STEP, counter: '个' });
}

function itemOf([name, href, count]: NameEntry, unit: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  const text = document.createElement('span');
  text.textContent = name;
  link.append(text);
  if (count > 1) {
    const number = document.createElement('span');
    number.className = 'num';
    const small = document.createElement('small');
    small.textContent = unit;
    number.append(count.toLocaleString('en'), small);
    link.append(number);
  }
  item.append(link);
  return item;
}
