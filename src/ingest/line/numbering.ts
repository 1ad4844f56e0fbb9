/** Numbering of headings. */

const HAN_NUMBER = '[一二三四五六七八九十百]+';

/** Numbering of GB/T 9704, outermost first; 第一部分 and 第一章 stand above it. */
const NUMBERINGS: readonly RegExp[] = [
  new RegExp(`^第${HAN_NUMBER}(?:部分|[章节编])`, 'u'),
  // 一、 but not the enumeration 一、二、三支队 that a cut can begin with.
  new RegExp(`^${HAN_NUMBER}、(?!${HAN_NUMBER}、)`, 'u'),
  new RegExp(`^[（(]${HAN_NUMBER}[）)]`, 'u'),
  // 1. but not 1.9万
  /^\d{1,2}\s?[.．、](?!\d)/u,
  /^[（(]\d{1,2}[）)]|^\d{1,2}[）)]/u,
  /^(?:[①-⑳]|[[［〔](?:\d{1,3}|[ivx]{1,5})[\]］〕])/u,
];

/** Rank of the numbering that the text opens with: 0 第一章, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ① or the mark of a note, [1]; undefined where there is none. */
export function numbering(text: string): number | undefined {
  const rank = NUMBERINGS.findIndex((pattern) => pattern.test(text));
  return rank < 0 ? undefined : rank;
}
