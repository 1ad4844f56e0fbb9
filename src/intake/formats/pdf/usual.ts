/** How a document writes a character that its fonts name otherwise: fonts draw several characters by one glyph, and a PDF keeps one of their numbers. */
import { unify, upright } from '../../../chinese/same.ts';
import { hanCount, simplify } from '../../../chinese/script.ts';

/** Share of traditional characters from which on a text is traditional: of running text a quarter is, of simplified text hardly any. */
const TRADITIONAL = 0.05;

/** Of a mainland text vertical lines set “” and ‘’ as ﹃﹄ and ﹁﹂ (GB/T 15834). */
const MAINLAND_QUOTES = new Map(
  [...'﹃“﹄”﹁‘﹂’'.matchAll(/(.)(.)/gu)].map(([, form = '', usual = '']) => [form, usual]),
);

/** Signs that fonts draw by the glyph of a sign that Chinese uses (found by printing every sign from Chromium in Noto CJK): ／ ～ – 〈〉 ｀. */
const SHARED = pairsOf('∕／〜～‒–\u2329〈\u232a〉‵｀');

/** `text`: all of the document. */
export function usualIn(text: string): (text: string) => string {
  const shared = (part: string): string => part.replace(/[∕〜‒\u2329\u232a‵]/gu, (form) => SHARED.get(form) ?? form);
  if (isTraditional(text)) return (part) => upright(unify(shared(part.replaceAll('⼾', '戶'))));
  const quotes = count(text, /[「『]/gu) > count(text, /[“‘]/gu) ? new Map<string, string>() : MAINLAND_QUOTES;
  return (part) => upright(unify(shared(part).replace(/[﹁-﹄]/gu, (form) => quotes.get(form) ?? form)));
}

function pairsOf(list: string): Map<string, string> {
  return new Map([...list.matchAll(/(.)(.)/gu)].map(([, form = '', usual = '']) => [form, usual]));
}

function isTraditional(text: string): boolean {
  const plain = unify(text.replaceAll('⼾', ''));
  const simple = simplify(plain);
  const forms = [...simple];
  const differing = [...plain].filter((char, at) => char !== forms[at]);
  return differing.length > TRADITIONAL * hanCount(plain);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
