/** 高级检索: a form that writes the query, shown as it is written, and hands it to the search line. */
import { type Composed, composed, senseless } from '../ask/query/compose.ts';
import { fields, rowOf } from '../ask/query/fields.ts';

const form = document.querySelector<HTMLFormElement>('form.advanced-form');
const line = document.querySelector<HTMLFormElement>('form.find');
const input = line?.querySelector<HTMLInputElement>('input[type="search"]');
if (form && line && input) use(form, line, input);

function use(form: HTMLFormElement, line: HTMLFormElement, input: HTMLInputElement): void {
  const written = form.querySelector('output');
  const show = (): void => {
    const filled = filledIn(form);
    const odd = senseless(filled.limits).map((field) => rowOf(field).label);
    if (written)
      written.textContent =
        odd.length > 0 ? `${odd.join('、')}这样写看不懂，请照例子改。` : composed(filled) || '（还没有填）';
  };
  form.addEventListener('input', show);
  form.addEventListener('reset', () => setTimeout(show));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const filled = filledIn(form);
    const query = composed(filled);
    if (query === '' || senseless(filled.limits).length > 0) return;
    input.value = query;
    line.querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
  });
  show();
}

function filledIn(form: HTMLFormElement): Composed {
  const data = new FormData(form);
  const of = (name: string): string => String(data.get(name) ?? '');
  return {
    all: of('all'),
    any: of('any'),
    none: of('none'),
    phrase: of('phrase'),
    title: of('title'),
    first: of('first'),
    link: of('link'),
    second: of('second'),
    limits: Object.fromEntries(fields.map((field) => [field, of(field)])),
  };
}
