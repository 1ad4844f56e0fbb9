/** What of a web page no person reads as part of its text, and why. Decided once, for both readings. */
import type { Element, Root } from 'hast';
import type { Absence } from '../format.ts';
import { buttonsIn, isFurniture } from './furniture.ts';
import { declarationsOf, descendants, elements, isUnread, lettersOf, namesOf, set, shownText } from './tree.ts';

/** Every element whose words are absent, with the reason. */
export type Unseen = ReadonlyMap<Element, Absence>;

const DELETED = set('del s strike');
const CONTROLS = set('button select textarea option');
/** Share of the page's letters from which on a hidden part is its text, which a script shows once the page is there. */
const REVEALED = 0.5;
/** Further out of the page than this a part was pushed off the screen, in any unit. */
const OFF_SCREEN = -900;

/** What hides a part, where a part inside it may be shown again. */
type Veil = 'visibility' | 'font-size';

export function unseenIn(root: Root): Unseen {
  const rules = rulesIn(root);
  const total = lettersOf(root);
  const unseen = new Map<Element, Absence>();
  const walk = (element: Element, outer: Absence | undefined, veil: Veil | undefined): void => {
    if (isUnread(element)) return;
    const style = styleOf(element, rules);
    const own = reasonOf(element, style, total);
    const isShown = veil !== undefined && isShownAgain(style, veil);
    const reason = (isShown ? undefined : outer) ?? own ?? unseen.get(element);
    if (reason) unseen.set(element, reason);
    const inner = own === 'hidden' ? veilOf(style) : isShown ? undefined : veil;
    for (const button of buttonsIn(element)) unseen.set(button, 'furniture');
    for (const child of elements(element)) walk(child, reason, inner);
  };
  for (const child of elements(root)) walk(child, undefined, undefined);
  return unseen;
}

function veilOf(style: ReadonlyMap<string, string>): Veil | undefined {
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return undefined;
  return Number.parseFloat(style.get('font-size') ?? '') === 0
    ? 'font-size'
    : /^(?:hidden|collapse)$/u.test(style.get('visibility') ?? '')
      ? 'visibility'
      : undefined;
}

const isShownAgain = (style: ReadonlyMap<string, string>, veil: Veil): boolean =>
  veil === 'visibility' ? style.get('visibility') === 'visible' : Number.parseFloat(style.get('font-size') ?? '') > 0;

function reasonOf(element: Element, style: ReadonlyMap<string, string>, total: number): Absence | undefined {
  const { tagName, properties } = element;
  if (
    DELETED.has(tagName) ||
    /line-through/u.test(`${style.get('text-decoration')} ${style.get('text-decoration-line')}`)
  )
    return 'deleted';
  if (tagName === 'rt') return 'ruby';
  if (/^comment/u.test(style.get('mso-element') ?? '') || namesOf(element).includes('MsoCommentReference'))
    return 'comment';
  if (isFurniture(element, total)) return 'furniture';
  if (properties.hidden !== undefined || style.get('display') === 'none' || style.get('mso-hide') === 'all')
    return 'hidden';
  if (isSmall(style)) return 'hidden';
  if (isTransparent(style) && lettersOf(element) < REVEALED * total) return 'hidden';
  if (CONTROLS.has(tagName)) return 'furniture';
  if (tagName === 'svg') return 'decoration';
  if (isBackLink(element)) return 'decoration';
  return undefined;
}

/** Set in no size, pushed off the screen, or cut to nothing for all but a voice. */
function isSmall(style: ReadonlyMap<string, string>): boolean {
  const number = (name: string): number => Number.parseFloat(style.get(name) ?? '');
  const isCut =
    style.get('overflow') === 'hidden' && ['width', 'height', 'max-height'].some((name) => number(name) <= 1);
  const isOff = ['left', 'top', 'text-indent', 'margin-left'].some((name) => number(name) < OFF_SCREEN);
  return number('font-size') === 0 || isCut || isOff || /^rect\((?:0|1px)/u.test(style.get('clip') ?? '');
}

const isTransparent = (style: ReadonlyMap<string, string>): boolean =>
  /^(?:hidden|collapse)$/u.test(style.get('visibility') ?? '') || Number.parseFloat(style.get('opacity') ?? '1') === 0;

/** The arrow by which a note leads back to its number. */
const isBackLink = (element: Element): boolean =>
  element.tagName === 'a' &&
  String(element.properties.href ?? '').startsWith('#') &&
  /^(?:[\s↩↑⤴^]|\ufe0e)+$/u.test(shownText(element));

interface Rule {
  tag: string | undefined;
  names: readonly string[];
  declarations: ReadonlyMap<string, string>;
}

/** Rules of the page's own style sheets for one element at a time: `.hide`, `p.note`, `#tools`. What holds for print or a small screen only is none. */
function rulesIn(root: Root): Rule[] {
  const sheets = descendants(root).filter(({ tagName }) => tagName === 'style');
  return sheets.flatMap((sheet) => {
    const source = sheet.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    const plain = source
      .replace(/<!--|-->|\/\*.*?\*\//gsu, '')
      .replace(/@[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/gu, '');
    return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].flatMap(([, selectors = '', body = '']) =>
      selectors.split(',').flatMap((selector): Rule[] => {
        const [, tag, names] = /^([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)$/iu.exec(selector.trim()) ?? [];
        if (!tag && !names) return [];
        return [{ tag: tag?.toLowerCase(), names: names?.match(/[\w-]+/gu) ?? [], declarations: declarationsOf(body) }];
      }),
    );
  });
}

function styleOf(element: Element, rules: readonly Rule[]): Map<string, string> {
  const names = namesOf(element);
  const own = declarationsOf(String(element.properties.style ?? ''));
  const given = rules.filter(
    (rule) => (rule.tag ?? element.tagName) === element.tagName && rule.names.every((name) => names.includes(name)),
  );
  return new Map([...given.flatMap(({ declarations }) => [...declarations]), ...own]);
}
