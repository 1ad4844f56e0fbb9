/** Words of the language, as the dictionary of the runtime (ICU) knows them. */
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** In order, without a gap; `at`: UTF-16 code units from the start. What stands between words counts as one. */
export const wordsIn = (text: string): { word: string; at: number }[] =>
  [...SEGMENTER.segment(text)].map(({ segment, index }) => ({ word: segment, at: index }));

/** Whether a word of `text` begins at a place of it: for whoever asks of one place or two, not of all. */
export function cutsIn(text: string): (at: number) => boolean {
  const words = SEGMENTER.segment(text);
  return (at) => words.containing(at)?.index === at;
}

/** Those of `words` of two letters that the dictionary has whole: asked together, since a question takes longer than a word. */
export function pairsAmong(words: Iterable<string>): Set<string> {
  const pairs = [...words].filter(({ length }) => length === 2);
  const whole = new Set(wordsIn(pairs.join('\n')).map(({ word }) => word));
  return new Set(pairs.filter((pair) => whole.has(pair)));
}

/** The dictionary has it whole. */
export const isWord = (text: string): boolean => wordsIn(text).length === 1;
