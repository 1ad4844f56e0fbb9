/** Words of the language, as the dictionary of the runtime (ICU) knows them. */
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** In order, without a gap; `at`: UTF-16 code units from the start. What stands between words counts as one. */
export const wordsIn = (text: string): { word: string; at: number }[] =>
  [...SEGMENTER.segment(text)].map(({ segment, index }) => ({ word: segment, at: index }));

/** The dictionary has it whole. */
export const isWord = (text: string): boolean => wordsIn(text).length === 1;
