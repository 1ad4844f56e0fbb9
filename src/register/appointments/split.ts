/** A printed text → the sentences that may each hold one decision. */
import { isPerson } from '../../chinese/names.ts';
import { simplify } from '../../chinese/script.ts';
import { endsInPost } from './offices.ts';

/** What stands before an entry of a list: a bullet, a number. */
const NUMBER = /^[\s·•●◆◇■□○◎▲△–—-]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]\s*)?/u;
/** Stands for what is in brackets: no sentence ends or begins there. */
const COVERED = '\u{E000}';

export function decisionsIn(text: string): string[] {
  const look = simplify(text).replace(/[（(][^（()）]*[）)]/gu, (remark) => COVERED.repeat(remark.length));
  const cuts = [...look.matchAll(/[；;。\n]/gu)].map(({ index }) => index + 1);
  const starts = [...startsOfDismissals(look), ...startsOfNames(look)];
  const places = [0, ...new Set([...cuts, ...starts]), text.length].sort((a, b) => a - b);
  return places
    .slice(0, -1)
    .map((from, at) => text.slice(from, places[at + 1]))
    .map((piece) =>
      withoutNumber(piece)
        .replace(/(?<![\s；;。，,])[\s；;。，,]+$/u, '')
        .trimStart(),
    )
    .filter((piece) => piece !== '');
}

export const withoutNumber = (text: string): string => text.replace(NUMBER, '');

/** 免去李四同志的…, behind another decision. */
function startsOfDismissals(look: string): number[] {
  return [...look.matchAll(/(?<=.)免去(?![其他她])[^，,；;。]{2,20}同志/gu)].map(({ index }) => index);
}

const COMRADE = /同志(?=兼任|担任|拟任|调任|任(?![劳务期])|不再|当选|被|由|从|确定|晋升|辞|退休)/gu;

/** Where the names before 同志 begin, if a decision ends there. */
function startsOfNames(look: string): number[] {
  return [...look.matchAll(COMRADE)].flatMap(({ index }) => {
    const start = startOfNames(look, index);
    return start === undefined || start === 0 ? [] : [start];
  });
}

function startOfNames(look: string, end: number): number | undefined {
  const lengths = [3, 2, 4].filter((length) => isPerson(look.slice(end - length, end)));
  for (const start of lengths.map((length) => end - length)) {
    if (/[、\s]/u.test(look[start - 1] ?? '')) {
      const earlier = startOfNames(look, start - 1);
      if (earlier !== undefined) return earlier;
    }
    const before = look.slice(0, start);
    if (before === '' || /[，,；;。：:\s\u{E000}务]$/u.test(before) || endsInPost(before)) return start;
  }
  return undefined;
}
