/** Elements from names, attributes and text. Text only ever becomes text nodes: nothing a reader or an article says is read as HTML. */
import type { Stretch } from '../../ask/context/kwic.ts';

type Attributes = Record<string, string | undefined>;

/** Attributes whose value is undefined are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Says that something did not arrive, with a button that asks for it again. */
export function retry(text: string, again: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'again' }, '再试');
  button.addEventListener('click', again, { once: true });
  return element('p', { class: 'run' }, element('span', {}, text), button);
}

/** A button that gives way to what `more` puts in its place. */
export function moreLine(text: string, more: () => void): HTMLElement {
  const button = element('button', { type: 'button' }, text);
  const line = element('p', { class: 'run meta' }, button);
  button.addEventListener('click', () => {
    line.remove();
    more();
  });
  return line;
}

/** Text with stretches of it in `<mark>`; a stretch that begins inside another is left out. */
export function marked(text: string, stretches: readonly Stretch[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let done = 0;
  for (const { start, end } of stretches) {
    if (start < done) continue;
    parts.push(text.slice(done, start), element('mark', {}, text.slice(start, end)));
    done = end;
  }
  return [...parts, text.slice(done)];
}
