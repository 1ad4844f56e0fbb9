/** The words of a phrase, loaded in the order that costs least. Pure but for the index that it asks. */
import { either, type Posting } from '../../index/postings.ts';
import type { Words } from '../../index/reader.ts';
import { phrase, type Sought, type Step } from './phrase.ts';

/** Files from which a word is worth waiting for what the others leave of it. */
const HEAVY = 4;

/**
 * First positions of a phrase of `width` units that has these words. Those in few files come all at once, the heavy ones only where the others stand:
 * most words of a frequent beginning are then never loaded.
 */
export async function findSteps(words: Words, sought: readonly Sought[], width: number): Promise<Posting> {
  const weights = sought.map(({ beginnings }) => beginnings.reduce((sum, one) => sum + words.weight(one), 0));
  const light = Math.max(HEAVY, Math.min(...weights));
  const stepOf = async ({ offset, beginnings, afterMark }: Sought, within?: Uint32Array): Promise<Step> => {
    const found = await Promise.all(beginnings.map((beginning) => words.find({ beginning, afterMark, within })));
    return { posting: either(found), offset };
  };
  const steps = await Promise.all(sought.filter((_, at) => (weights[at] ?? 0) <= light).map((one) => stepOf(one)));
  const heavy = sought.filter((_, at) => (weights[at] ?? 0) > light);
  if (heavy.length === 0) return phrase(steps, width);
  const { articles } = phrase(steps, 0);
  const more = await Promise.all(heavy.map((one) => stepOf(one, articles)));
  return phrase([...steps, ...more], width);
}
