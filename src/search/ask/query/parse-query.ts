/**
 * What the reader typed → what to look for. Pure.
 *
 *     all  = any { [且 | 非] any }          a space is 且
 *     any  = item { 或 item }               或 binds closer than a space
 *     item = ( all ) | -item | field:value | term { link term }
 *
 * An operator is one only as a piece of its own between two others; elsewhere it is text, or left out, and a note says so.
 */
import { fieldNamed, NAMES } from './field-names.ts';
import { type Field, meantBy } from './fields.ts';
import { type Condition, type Link, type Note, type Query, queryOf, type Term, termOf, unquoted } from './query.ts';
import {
  lookalikesIn,
  minusBeforeFigure,
  senselessValue,
  unpairedBrackets,
  unpairedQuote,
  unplacedOperator,
} from './query-notes.ts';

/** Pieces that stand for something, as typed in half width. */
const OPERATORS: readonly { sign: RegExp; token: (figures: string) => Operator }[] = [
  { sign: /^(?:或|\||OR)$/u, token: () => ({ kind: 'or' }) },
  { sign: /^(?:且|&|AND)$/u, token: () => ({ kind: 'and' }) },
  { sign: /^(?:非|NOT)$/u, token: () => ({ kind: 'not' }) },
  { sign: /^近(\d{1,3})字?$/u, token: (figures) => ({ kind: 'link', link: { kind: 'near', units: Number(figures) } }) },
  { sign: /^同句$/u, token: () => ({ kind: 'link', link: { kind: 'sentence' } }) },
  { sign: /^同段$/u, token: () => ({ kind: 'link', link: { kind: 'paragraph' } }) },
  { sign: /^-?\($/u, token: () => ({ kind: 'open' }) },
  { sign: /^\)$/u, token: () => ({ kind: 'close' }) },
];

type Operator = { kind: 'or' | 'and' | 'not' | 'open' | 'close' } | { kind: 'link'; link: Link };
type Operand = { kind: 'term'; term: Term } | { kind: 'limit'; field: Field; values: string[] };
/** `source`: as typed. `isExcluded`: with a minus before it. */
type Token = { source: string; isExcluded?: boolean } & (Operator | Operand);

/** `-标题:"…"`: sign, name with its value, or a piece that is quoted or plain. “…” holds together where nothing else touches it. */
const PIECE = new RegExp(
  `([-－])?(?:(${NAMES})[:：]\\s*((?:"[^"]*"|“[^”]*”(?!\\S)|[^\\s"])+)|"([^"]*)"|“([^”]*)”(?!\\S)|([^\\s"]+))`,
  'gu',
);

/** What begins so is read as a sign or a name. */
const SPECIAL_START = new RegExp(`^(?:[-－]|(?:${NAMES})[:：])`, 'u');

/** Terms are divided by white space; `"…"` holds one together. A piece without a letter or digit is no term. */
export function parseQuery(query: string): Query {
  const notes: Note[] = [];
  const tokens = checked(tokensOf(query, notes), notes);
  const condition = conditionOf(tokens);
  if ((query.split('"').length - 1) % 2 === 1) notes.push(unpairedQuote(query));
  return queryOf(condition, notes);
}

/** Whether a piece of text would be read as something else than text. */
export const isSpecial = (text: string): boolean =>
  /[\s"]/u.test(text) || operatorOf(text) !== undefined || SPECIAL_START.test(text) || /^“[^”]*$/u.test(text);

function tokensOf(query: string, notes: Note[]): Token[] {
  return Array.from(query.matchAll(PIECE)).flatMap(([source, minus, name, value, quoted, curly, plain]): Token[] => {
    const excluded = minus ? { isExcluded: true } : {};
    if (name !== undefined && value !== undefined) {
      const named = namedToken(name, value, source, notes);
      if (named) return [{ ...named, source, ...excluded }];
    }
    const operator = plain === undefined ? undefined : operatorOf(minus ? `-${plain}` : plain);
    if (operator)
      return minus
        ? [
            { kind: 'not', source },
            { ...operator, source },
          ]
        : [{ ...operator, source }];
    const isFigure = minus !== undefined && plain !== undefined && /^\p{N}/u.test(plain);
    const text = quoted ?? curly ?? plain ?? `${name}：${value}`;
    const term = termOf(text);
    if (!term) return [];
    if (isFigure) notes.push(minusBeforeFigure(source, text, query));
    if (plain !== undefined) notes.push(...lookalikesIn(source, text, query));
    return [{ kind: 'term', term, source, ...(isFigure ? {} : excluded) }];
  });
}

function operatorOf(piece: string): Operator | undefined {
  const narrow = piece.normalize('NFKC');
  for (const { sign, token } of OPERATORS) {
    const found = sign.exec(narrow);
    if (found) return token(found[1] ?? '');
  }
  return undefined;
}

/** Undefined where the value makes no sense in the field: then it is text. */
function namedToken(name: string, value: string, source: string, notes: Note[]): Operand | undefined {
  const field = fieldNamed.get(name);
  if (field === undefined) return undefined;
  if (field === 'title') {
    const term = termOf(value);
    return term && { kind: 'term', term: { ...term, inTitle: true } };
  }
  const values = valuesTyped(value);
  if (values.length > 0 && values.every((one) => meantBy(field, one))) return { kind: 'limit', field, values };
  notes.push(senselessValue(source, field));
  return undefined;
}

/** `2015,2018`, `"a b",c`: several values. */
const valuesTyped = (value: string): string[] =>
  Array.from(value.matchAll(/"([^"]*)"|“([^”]*)”|([^",，]+)/gu), ([, quoted, curly, plain]) =>
    unquoted(quoted ?? curly ?? plain ?? ''),
  ).filter((one) => one.trim() !== '');

/** An operator that has nothing beside it is text where it is all there is, and is left out elsewhere. */
function checked(tokens: readonly Token[], notes: Note[]): Token[] {
  const alone = tokens.length === 1 ? tokens[0] : undefined;
  if (alone && !isOperand(alone)) {
    const term = termOf(alone.source);
    return term ? [{ kind: 'term', term, source: alone.source }] : [];
  }
  let kept = balanced(tokens, notes);
  for (let at = 0; at < kept.length; at += 1) {
    const token = kept[at];
    if (!token || isOperand(token) || token.kind === 'open' || token.kind === 'close') continue;
    if (isPlaced(token, kept[at - 1], kept[at + 1])) continue;
    notes.push(unplacedOperator(token.source, token.kind === 'link'));
    kept = kept.filter((_, index) => index !== at);
    at = Math.max(-1, at - 2);
  }
  return kept;
}

const isOperand = ({ kind }: Token): boolean => kind === 'term' || kind === 'limit';

function isPlaced(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.kind === 'link') return isLinked(before) && isLinked(after);
  if (!after || !(isOperand(after) || after.kind === 'open' || after.kind === 'not')) return false;
  return token.kind === 'not' || (before !== undefined && (isOperand(before) || before.kind === 'close'));
}

const isLinked = (token: Token | undefined): boolean => token?.kind === 'term' && !token.isExcluded;

/** Brackets without a partner, or with nothing inside, are left out. */
function balanced(tokens: readonly Token[], notes: Note[]): Token[] {
  const open: number[] = [];
  const dropped = new Set<number>();
  for (const [at, { kind }] of tokens.entries()) {
    if (kind === 'open') open.push(at);
    if (kind !== 'close') continue;
    const from = open.pop();
    if (from === undefined) dropped.add(at);
    else if (!tokens.slice(from, at).some(isOperand)) for (const one of [from, at]) dropped.add(one);
  }
  for (const at of open) dropped.add(at);
  if (dropped.size > 0) notes.push(unpairedBrackets);
  return tokens.filter((_, at) => !dropped.has(at));
}

/** The tokens are in order: every operator has what it needs. */
function conditionOf(tokens: readonly Token[]): Condition {
  let at = 0;
  const kind = () => tokens[at]?.kind;
  const all = (): Condition => {
    const parts: Condition[] = [];
    while (at < tokens.length && kind() !== 'close') {
      if (kind() === 'and') at += 1;
      parts.push(any());
    }
    return joined('all', parts);
  };
  const any = (): Condition => {
    const parts = [item()];
    while (kind() === 'or') {
      at += 1;
      parts.push(item());
    }
    return joined('any', parts);
  };
  const item = (): Condition => {
    const token = tokens[at];
    at += 1;
    if (token?.kind === 'not') return { kind: 'not', part: item() };
    if (token?.kind === 'open') {
      const inner = all();
      at += 1;
      return inner;
    }
    if (token?.kind === 'limit')
      return signed(token, { kind: 'limit', limit: { field: token.field, values: token.values } });
    if (token?.kind !== 'term') return { kind: 'all', parts: [] };
    return signed(token, { kind: 'terms', terms: chainFrom(token.term) });
  };
  const chainFrom = (first: Term): Term[] => {
    const terms = [first];
    for (let token = tokens[at]; token?.kind === 'link'; token = tokens[at]) {
      const next = tokens[at + 1];
      if (next?.kind === 'term') terms.push({ ...next.term, link: token.link });
      at += 2;
    }
    return terms;
  };
  return all();
}

const signed = ({ isExcluded }: Token, condition: Condition): Condition =>
  isExcluded ? { kind: 'not', part: condition } : condition;

/** One part is itself; what is of the same kind inside is no level of its own. */
function joined(kind: 'all' | 'any', parts: readonly Condition[]): Condition {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only] = flat;
  return flat.length === 1 && only ? only : { kind, parts: flat };
}
