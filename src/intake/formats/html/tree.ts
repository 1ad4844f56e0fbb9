/** What the readers of a web page ask of its tree. */
import type { Element, Nodes, Root } from 'hast';

export const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

export const elements = (node: Element | Root): Element[] =>
  node.children.flatMap((child) => (child.type === 'element' ? [child] : []));

export const descendants = (node: Element | Root): Element[] =>
  elements(node).flatMap((child) => [child, ...descendants(child)]);

/** What never stands on the screen as words. */
const UNREAD = set('head script style noscript template iframe object embed audio video canvas datalist rp');

export const isUnread = ({ tagName }: Element): boolean => UNREAD.has(tagName);

export function shownText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node && !(node.type === 'element' && isUnread(node))
    ? node.children.map(shownText).join('')
    : '';
}

export const lettersOf = (node: Nodes): number => shownText(node).match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Names of an element's classes and its id. */
export const namesOf = ({ properties }: Element): string[] => [
  ...(Array.isArray(properties.className) ? properties.className.map(String) : []),
  ...(properties.id === undefined ? [] : [String(properties.id)]),
];

/** Declarations of a style attribute or of a rule, names and values in small letters. */
export function declarationsOf(style: string): Map<string, string> {
  const pairs = style.split(';').map((one) => one.split(':'));
  return new Map(
    pairs.flatMap(([name = '', ...value]) =>
      value.length > 0
        ? [
            [
              name.trim().toLowerCase(),
              value
                .join(':')
                .replace(/!important/iu, '')
                .trim()
                .toLowerCase(),
            ],
          ]
        : [],
    ),
  );
}
