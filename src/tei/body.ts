/** The body of an article, as the site shows it → the same in TEI: sections nested by their headings, blocks with their anchors as `xml:id`. */
import type {
  ElementContent as HtmlContent,
  Element as HtmlElement,
  Root as HtmlRoot,
  RootContent as HtmlRootContent,
} from 'hast';
import { xmlText } from '../text/xml-tree.ts';
import { type TeiContent, type TeiElement, tei } from './xml.ts';

export function bodyOf(tree: HtmlRoot): TeiContent[] {
  const top: TeiContent[] = [];
  /** Sections that are open, outermost first. */
  const open: { depth: number; div: TeiElement }[] = [];
  for (const child of elementsIn(tree.children)) {
    const depth = depthOf(child);
    if (depth === undefined) {
      (open.at(-1)?.div.children ?? top).push(...blocksOf(child));
      continue;
    }
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const div = tei('div', {}, tei('head', { 'xml:id': idOf(child) }, ...inline(child)));
    (open.at(-1)?.div.children ?? top).push(div);
    open.push({ depth, div });
  }
  return top;
}

const depthOf = ({ tagName }: HtmlElement): number | undefined => {
  const [, depth] = /^h([2-6])$/u.exec(tagName) ?? [];
  return depth === undefined ? undefined : Number(depth);
};

const elementsIn = (children: readonly (HtmlRootContent | HtmlContent)[]): HtmlElement[] =>
  children.filter((child) => child.type === 'element');

const idOf = ({ properties }: HtmlElement): string | undefined =>
  properties.id === undefined ? undefined : String(properties.id);

/** One element of the page → what stands for it; a frame around a table is none. */
function blocksOf(element: HtmlElement): TeiElement[] {
  const id = { 'xml:id': idOf(element) };
  switch (element.tagName) {
    case 'p':
      return [tei('p', id, ...inline(element))];
    case 'ul':
    case 'ol':
      return [
        tei(
          'list',
          { rend: element.tagName === 'ol' ? 'numbered' : 'bulleted' },
          ...elementsIn(element.children).map(itemOf),
        ),
      ];
    case 'blockquote':
      return [tei('quote', id, ...elementsIn(element.children).flatMap(blocksOf))];
    case 'figure':
      return [
        tei(
          'figure',
          id,
          ...elementsIn(element.children)
            .filter(isCaption)
            .map((caption) => tei('head', {}, ...inline(caption))),
        ),
      ];
    case 'table':
      return [tei('table', id, ...rowsIn(element))];
    case 'hr':
      return [tei('milestone', { unit: 'section', rend: 'line' })];
    default:
      return elementsIn(element.children).flatMap(blocksOf);
  }
}

const isCaption = ({ tagName }: HtmlElement): boolean => tagName === 'figcaption';

/** An entry of one paragraph holds its words; a longer one its paragraphs and lists. */
function itemOf(item: HtmlElement): TeiElement {
  const parts = elementsIn(item.children);
  const isLoose = parts.some(({ tagName }) => /^(?:p|[uo]l|blockquote)$/u.test(tagName));
  const [first, ...others] = parts;
  const content = !isLoose
    ? inline(item)
    : first?.tagName === 'p' && others.length === 0
      ? inline(first)
      : parts.flatMap(blocksOf);
  return tei('item', { 'xml:id': idOf(item) }, ...content);
}

function rowsIn(table: HtmlElement): TeiElement[] {
  return elementsIn(table.children).flatMap((child) => {
    if (child.tagName !== 'tr') return rowsIn(child);
    const cells = elementsIn(child.children);
    const role = cells.every(({ tagName }) => tagName === 'th') ? 'label' : undefined;
    return [tei('row', { 'xml:id': idOf(child), role }, ...cells.map((cell) => tei('cell', {}, ...inline(cell))))];
  });
}

/** What an element within a line is in TEI; undefined where its words alone are. */
function markOf({ tagName, properties }: HtmlElement): [name: string, attributes: Record<string, string>] | undefined {
  if (tagName === 'strong') return ['hi', { rend: 'bold' }];
  if (tagName === 'em') return ['hi', { rend: 'italic' }];
  if (tagName === 'code') return ['code', {}];
  if (tagName === 'a') return ['ref', { target: String(properties.href ?? '') }];
  if (tagName === 'span' && Array.isArray(properties.className) && properties.className.includes('fix'))
    return ['corr', {}];
  return undefined;
}

function inline({ children }: HtmlElement): TeiContent[] {
  return children.flatMap((child): TeiContent[] => {
    if (child.type === 'text') return [xmlText(child.value)];
    if (child.type !== 'element') return [];
    if (child.tagName === 'br') return [tei('lb', {})];
    const mark = markOf(child);
    return mark ? [tei(...mark, ...inline(child))] : inline(child);
  });
}
