/**
 * Passages that stand in articles of more than one issue: 转摘, or printed twice. Deterministic; time and memory grow with the number of sentences alone.
 *
 * Measured on ten real issues: none of the 842 sentences of the official one stands in two of its articles, though 159 runs of 13 letters do, formulas all
 * of them, so whole sentences are compared. Of what nine issues of two other magazines share, all below 40 letters are bylines, code and notes; what is
 * longer was printed again: lives of authors, and standing notes, which stand in every issue.
 */
import { readMarks, unitsOf } from '../../register/index.ts';
import type { Card, Issue } from '../archive/archive.ts';

/** Letters and digits of whole sentences that two paragraphs must share. */
const LEAST_PASSAGE = 40;
/** A sentence in more issues, or in more places, is a formula or a standing note, and tells of no reprint. */
const [MOST_ISSUES, MOST_PLACES] = [4, 12];
/** Articles of other issues named at an article, those that share most. */
const MOST = 6;

/** Four for each sentence of an archive of a million: a map of all of them takes longer than all else here. */
const BUCKETS = 2 ** 22;
const [ONCE, AGAIN] = [1, 2];

/** What an article shares with one of another issue. */
export interface Reprint {
  card: Card;
  /** Anchors of paragraphs, in order: here and there. */
  passages: { own: string; other: string }[];
}

/** Where a sentence stands. */
interface SentencePlace {
  card: Card;
  anchor: string;
}

/** `issues` in any order. Articles that share nothing are not in the map. */
export function reprintsIn(issues: readonly Issue[]): Map<Card, Reprint[]> {
  const pairs = new Map<Card, Map<Card, Map<string, number>>>();
  for (const { units, places } of sharedSentences(issues)) {
    for (const one of places)
      for (const other of places) {
        if (one.card.data.issue === other.card.data.issue) continue;
        const others = pairs.get(one.card) ?? new Map<Card, Map<string, number>>();
        const shared = others.get(other.card) ?? new Map<string, number>();
        const key = `${one.anchor} ${other.anchor}`;
        pairs.set(one.card, others.set(other.card, shared.set(key, (shared.get(key) ?? 0) + units)));
      }
  }
  const found = [...pairs].map(([card, others]): [Card, Reprint[]] => [card, reprintsOf(others)]);
  return new Map(found.filter(([, reprints]) => reprints.length > 0));
}

/** Sentences of more than one issue, but not of many. Most stand once, so only what shares its bucket with another is remembered. */
function sharedSentences(issues: readonly Issue[]): { units: number; places: SentencePlace[] }[] {
  const met = new Uint8Array(BUCKETS);
  for (const { marks } of blocksIn(issues))
    for (const mark of marks) {
      const bucket = bucketOf(mark);
      met[bucket] = met[bucket] === 0 ? ONCE : AGAIN;
    }
  const found = new Map<string, SentencePlace[]>();
  for (const { card, anchor, marks } of blocksIn(issues))
    for (const mark of marks) {
      if (met[bucketOf(mark)] !== AGAIN) continue;
      const places = found.get(mark);
      if (places) places.push({ card, anchor });
      else found.set(mark, [{ card, anchor }]);
    }
  return [...found].flatMap(([mark, places]) => {
    const count = new Set(places.map(({ card }) => card.data.issue)).size;
    const isShared = places.length <= MOST_PLACES && count > 1 && count <= MOST_ISSUES;
    return isShared ? [{ units: unitsOf(mark), places }] : [];
  });
}

function* blocksIn(issues: readonly Issue[]): Generator<{ card: Card; anchor: string; marks: string[] }> {
  for (const { cards } of issues)
    for (const card of cards) for (const written of card.sentences) yield { card, ...readMarks(written) };
}

function bucketOf(mark: string): number {
  let sum = 0;
  for (let at = 0; at < mark.length; at++) sum = (Math.imul(sum, 31) + mark.charCodeAt(at)) | 0;
  return (sum >>> 0) % BUCKETS;
}

function reprintsOf(others: ReadonlyMap<Card, ReadonlyMap<string, number>>): Reprint[] {
  const ordinalOf = (anchor: string): number => Number.parseInt(anchor.slice(1), 10);
  return [...others]
    .map(([card, shared]) => {
      const whole = [...shared].filter(([, units]) => units >= LEAST_PASSAGE);
      const passages = whole.map(([key]) => {
        const [own = '', other = ''] = key.split(' ');
        return { own, other };
      });
      passages.sort((a, b) => ordinalOf(a.own) - ordinalOf(b.own) || ordinalOf(a.other) - ordinalOf(b.other));
      return { card, passages, units: whole.reduce((sum, [, units]) => sum + units, 0) };
    })
    .filter(({ passages }) => passages.length > 0)
    .sort((a, b) => b.units - a.units || (a.card.id < b.card.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ card, passages }) => ({ card, passages }));
}
