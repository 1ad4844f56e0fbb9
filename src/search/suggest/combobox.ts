/**
 * The search line as a combobox (ARIA Authoring Practices, editable, list autocomplete): arrows move through the suggestions, Enter takes
 * one and searches, Escape closes. What an input method is still composing is left alone.
 */
import { element, marked } from '../page/draw/elements.ts';
import type { ComparedSuggestion, Kind, Suggestion } from './lexicon.ts';
import { queryFor, suggest } from './match.ts';

const MOST = 8;
const kindNames: Record<Kind, string> = {
  section: '栏目',
  region: '地区',
  person: '人物',
  unit: '单位',
  author: '作者',
  term: '词语',
  title: '标题',
};

/** `load` is called whenever suggestions are wanted; where it fails there are none, and no harm. Returns what offers them for the value as it is. */
export function makeCombobox(
  form: HTMLFormElement,
  input: HTMLInputElement,
  load: () => Promise<ComparedSuggestion[]>,
): () => void {
  const list = element('ul', { class: 'offers', role: 'listbox', id: `${input.id}-offers`, 'aria-label': '提示' });
  list.hidden = true;
  form.append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value);
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const active = () => options().findIndex((option) => option.getAttribute('aria-selected') === 'true');

  const activate = (wanted: number): void => {
    for (const [at, option] of options().entries()) {
      option.setAttribute('aria-selected', String(at === wanted));
      if (at === wanted) option.scrollIntoView({ block: 'nearest' });
    }
    const id = options()[wanted]?.id;
    if (id) input.setAttribute('aria-activedescendant', id);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  };
  const take = (option: HTMLElement): void => {
    input.value = option.dataset.query ?? '';
    close();
    form.querySelector('button')?.click();
  };
  const offer = async (): Promise<void> => {
    const entries = await load().catch(() => []);
    const { before, piece, found } = suggestionsFor(entries, input.value);
    list.replaceChildren(...found.map((one, at) => optionOf(one, `${list.id}-${at}`, before, piece)));
    list.hidden = found.length === 0 || document.activeElement !== input;
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
  };

  close();
  input.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) close();
    else void offer();
  });
  input.addEventListener('compositionend', () => void offer());
  input.addEventListener('blur', close);
  form.addEventListener('submit', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const [last, at] = [options().length - 1, active()];
    const step = { ArrowDown: at >= last ? -1 : at + 1, ArrowUp: at < 0 ? last : at - 1 }[event.key];
    if (step !== undefined && !list.hidden) activate(step);
    else if (step !== undefined && event.key === 'ArrowDown' && input.value !== '') void offer();
    else if (event.key === 'Enter' && !list.hidden && at >= 0) take(options()[at] ?? list);
    else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  // The field keeps the focus, so that blur does not close the list before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element && event.target.closest<HTMLElement>('[role="option"]');
    if (option) take(option);
  });
  return () => void offer();
}

/** Suggestions for all that was typed; if there are none, for its last word, which then completes the others. */
export function suggestionsFor(entries: readonly ComparedSuggestion[], typed: string) {
  const whole = suggest(entries, typed, MOST);
  const [, before = '', piece = ''] = /^(.*\s)?(\S*)$/su.exec(typed.trim()) ?? [];
  if (whole.length > 0 || before === '') return { before: '', piece: typed, found: whole };
  return { before, piece, found: suggest(entries, piece, MOST) };
}

function optionOf(suggestion: Suggestion, id: string, before: string, typed: string): HTMLElement {
  const { kind, text } = suggestion;
  const start = text.indexOf(typed.trim());
  const stretches = start < 0 ? [] : [{ start, end: start + typed.trim().length }];
  return element(
    'li',
    { id, role: 'option', 'aria-selected': 'false', 'data-query': before + queryFor(suggestion), title: text },
    element('span', { class: 'offered' }, before, ...marked(text, stretches)),
    element('span', { class: 'meta' }, kindNames[kind]),
  );
}
