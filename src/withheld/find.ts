/** Finds personal data in a text: values behind a label of their kind, and values that show by themselves what they are. */
import { ALL_KINDS, KINDS, type Kind, type PersonalKind } from './kinds.ts';

/** A stretch of the text, in UTF-16 code units, end excluded. */
export interface Found {
  start: number;
  end: number;
  kind: Kind;
}

/** Between a label and its value: 号码, a remark in brackets, a colon, the name of whose it is; few blanks, since a long run of them would be tried from each. */
const LEADS =
  '(?:[号號][码碼]?)?[ \\t]{0,8}(?:\\([^()\\d]{0,12}\\))?[ \\t]{0,8}(?:[:为為是][ \\t]{0,8}(?:\\p{Script=Han}{1,6}[ \\t,]{0,8})?)?';

interface Pattern {
  kind: Kind;
  pattern: RegExp;
  holds: (value: string) => boolean;
}

const PATTERNS: readonly Pattern[] = KINDS.flatMap(({ kind, label, labelled, values }) => [
  { kind, pattern: new RegExp(`(?<=(?:${label})${LEADS})${labelled}`, 'giu'), holds: () => true },
  ...values.map(({ pattern, holds = () => true }) => ({ kind, pattern: new RegExp(pattern, 'giu'), holds })),
]);

/** In order, without overlap. Between the cells of a row stands a tab: no value goes across one, a label reaches the next. */
export function findPersonal(text: string, kinds: ReadonlySet<Kind> = ALL_KINDS): Found[] {
  const read = plain(text);
  if (!/\d{2}|\d[ .-]+\d|[@#]/u.test(read)) return [];
  const found = PATTERNS.filter(({ kind }) => kinds.has(kind)).flatMap((pattern) => matchesOf(pattern, read));
  const kept: Found[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else last.end = Math.max(last.end, one.end);
  }
  return kept;
}

/** What stands in the place of a value. */
export const markOf = (kind: Kind): string => `［${nameOf(kind)}从略］`;

export const nameOf = (kind: Kind): string => KINDS.find((one) => one.kind === kind)?.name ?? '';

/** `text` with a mark in the place of every value. */
export function withhold(text: string, kinds?: ReadonlySet<Kind>): string {
  let out = '';
  let at = 0;
  for (const { start, end, kind } of findPersonal(text, kinds)) {
    out += text.slice(at, start) + markOf(kind);
    at = end;
  }
  return out + text.slice(at);
}

const LABELS = KINDS.map(({ kind, label }: PersonalKind) => ({
  kind,
  pattern: new RegExp(`(?:${label})(?:[号號][码碼]?|地址)?$`, 'iu'),
}));

/** The kind of what stands behind a label, however the print words it: 编辑部电话, 电话/传真, E-mail; 电话局 is none. */
export function kindOfLabel(label: string): Kind | undefined {
  const words = tightLabel(label).split(/[/、,和及与()|]+/u);
  return LABELS.find(({ pattern }) => words.some((word) => pattern.test(word)))?.kind;
}

/** A label without its spaces and colon, since the print spreads it: `电　话：`. */
export const tightLabel = (label: string): string => label.normalize('NFKC').replace(/[\s:]+/gu, '');

/** One by one, so that places stay: full-width forms as ASCII, every dash a hyphen, every space and what cannot be seen a space. */
const plain = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/gu, '-')
    .replace(/[\u00B7\u2022\u3002]/gu, '.')
    .replace(/[\u00A0\u00AD\u2000-\u200F\u202A-\u202F\u205F-\u2069\u3000\uFEFF\r\n]/gu, ' ');

function matchesOf({ kind, pattern, holds }: Pattern, text: string): Found[] {
  const found: Found[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [value] = match;
    if (holds(value)) found.push({ start: match.index, end: match.index + value.length, kind });
    else pattern.lastIndex = match.index + 1;
  }
  return found;
}
