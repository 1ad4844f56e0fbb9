/** Notes of a page: a link leads to them, and a link in them leads back. Word, LibreOffice, pandoc and most sites write them so. */
import type { Element, Root } from 'hast';
import type { TreeContext } from './lines.ts';
import { linesOfHtml } from './lines.ts';
import { numberOf } from './numbers.ts';
import type { Line } from './tokens.ts';
import { elements } from './tree.ts';

/** Each link that refers to a note, with the element that holds that note and no other. */
export function notesIn(root: Root): Map<Element, Element> {
  const { parents, named, links } = surveyed(root);
  const pairs = links.flatMap(({ link, to }) => {
    const target = named.get(to);
    const back = links.find(
      (other) => other.link !== link && isNamed(link, other.to, parents) && target && near(other.link, target, parents),
    );
    return target && back ? [{ call: link, back: back.link }] : [];
  });
  // Of two links that lead to each other the first in the page refers, the other leads back.
  const calls = pairs.filter(
    ({ call, back }) => links.findIndex(({ link }) => link === call) < links.findIndex(({ link }) => link === back),
  );
  const marks = new Set(calls.flatMap(({ call, back }) => [call, back]));
  return new Map(calls.map(({ call, back }) => [call, wholeNote(back, marks, parents)]));
}

interface Survey {
  parents: Map<Element, Element>;
  named: Map<string, Element>;
  links: { link: Element; to: string }[];
}

function surveyed(root: Root): Survey {
  const survey: Survey = { parents: new Map(), named: new Map(), links: [] };
  const walk = (element: Element): void => {
    for (const name of namesOf(element)) survey.named.set(name, survey.named.get(name) ?? element);
    const href = String(element.properties.href ?? '');
    if (element.tagName === 'a' && href.startsWith('#') && href.length > 1)
      survey.links.push({ link: element, to: decoded(href.slice(1)) });
    for (const child of elements(element)) {
      survey.parents.set(child, element);
      walk(child);
    }
  };
  for (const child of elements(root)) walk(child);
  return survey;
}

const namesOf = ({ properties }: Element): string[] =>
  [properties.id, properties.name].flatMap((name) => (name === undefined ? [] : [String(name)]));

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The link itself, what it stands in, or what stands in it has the name. */
const isNamed = (link: Element, name: string, parents: ReadonlyMap<Element, Element>): boolean => {
  const parent = parents.get(link);
  return [link, ...elements(link), ...(parent ? [parent] : [])].some((one) => namesOf(one).includes(name));
};

/** `link` stands in `target` or right beside it. */
function near(link: Element, target: Element, parents: ReadonlyMap<Element, Element>): boolean {
  for (let at: Element | undefined = link; at; at = parents.get(at)) if (at === target) return true;
  return parents.get(link) === parents.get(target);
}

/** The largest element around the link back that holds no other note and no reference to one. */
function wholeNote(back: Element, marks: ReadonlySet<Element>, parents: ReadonlyMap<Element, Element>): Element {
  const holdsOther = (element: Element): boolean =>
    elements(element).some((child) => (child !== back && marks.has(child)) || holdsOther(child));
  let note = back;
  for (
    let parent = parents.get(note);
    parent && !holdsOther(parent) && parent.tagName !== 'body';
    parent = parents.get(note)
  )
    note = parent;
  return note;
}

/** A note with the number that its list gives it. */
export function linesOfNote(
  note: Element,
  page: TreeContext,
  number: (item: Element) => string,
  place: number,
): Line[] {
  const [first, ...rest] = linesOfHtml(note, page, place);
  if (!first) return [];
  const mark = note.tagName === 'li' ? number(note) : '';
  return [{ ...first, text: mark + first.text, added: mark + (first.added ?? '') }, ...rest].map((line) => ({
    ...line,
    level: undefined,
  }));
}

/** The number of an item in its list. */
export function numbersIn(root: Root): (item: Element) => string {
  const numbers = new Map<Element, string>();
  const walk = (element: Element): void => {
    let number = Number(element.properties.start ?? 1);
    for (const child of elements(element)) {
      if (element.tagName === 'ol' && child.tagName === 'li') numbers.set(child, numberOf(number++, element));
      walk(child);
    }
  };
  for (const child of elements(root)) walk(child);
  return (item) => numbers.get(item) ?? '';
}
