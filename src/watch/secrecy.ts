/**
 * `watch-secrecy`: marks that say who may read. 密级 by 保守国家秘密法 (2024) 第十四条 and its 实施条例 第十七条 (a mark with ★ and the term, or the
 * degree alone on its line), GB/T 9704—2012 7.2.2; marks of internal papers by their usual wordings.
 */
import type { WatchedText } from './model.ts';

const DEGREE = '(?:绝\\s*密|机\\s*密|秘\\s*密)';
const MARKS: readonly { mark: RegExp; name: string }[] = [
  {
    mark: new RegExp(`${DEGREE}\\s*[★☆*＊]\\s*(?:\\d+\\s*年|[一二三四五六七八九十]+年|长期|启封)?`, 'gu'),
    name: '国家秘密标志',
  },
  { mark: new RegExp(`^\\s*${DEGREE}\\s*$`, 'gmu'), name: '国家秘密标志' },
  { mark: /密\s*级\s*[:：]\s*(?:绝密|机密|秘密|内部)/gu, name: '密级' },
  { mark: /工作秘密(?=\s*[★☆:：]|\s*$)/gu, name: '工作秘密标志' },
  { mark: /(?:不得|严禁|请勿|禁止|切勿)(?:外传|泄露|外泄|翻印|公开发表)/gu, name: '不得外传一类的标志' },
  {
    mark: /(?:内部(?:资料|文件|材料|刊物|读物|参阅))[，,、\s·]*(?:注意保[密存]|不得|严禁|请勿|妥善保[管存]|仅供|阅后)/gu,
    name: '内部资料标志',
  },
  { mark: /注意保密|阅后(?:即焚|收回|销毁)|仅供内部(?:参考|参阅|使用|交流)/gu, name: '内部资料标志' },
];

export interface Mark {
  start: number;
  end: number;
  name: string;
}

/** In order, without overlap. The periodical's own printed restriction is none. */
export function marksIn({ text }: WatchedText, restriction: string): Mark[] {
  const own = restrictionIn(text, restriction);
  const all = MARKS.flatMap(({ mark, name }) =>
    [...text.matchAll(mark)].map(({ 0: words, index }) => ({ start: index, end: index + words.length, name })),
  );
  const kept: Mark[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const isOwn = own.some(({ start, end }) => start <= one.start && one.end <= end);
    if (!isOwn && one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}

/** Wherever it stands, be it spaced or parted otherwise. */
function restrictionIn(text: string, restriction: string): { start: number; end: number }[] {
  const letters = [...restriction].filter((char) => /[\p{L}\p{N}]/u.test(char));
  if (letters.length === 0) return [];
  const pattern = new RegExp(letters.join('[\\s，,、·]*'), 'gu');
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
