/** What a draft has in common with the archive, sentence by sentence: how it was printed, in which forms, first and last where. Pure. */
import { type Difference, LEAST_PART, type Reach, type Run, reachOf } from './runs.ts';
import { type Draft, isHeld, type Sentence } from './sentences.ts';

/** A run and where it was printed: numbers of article and paragraph. */
export interface Printed {
  article: number;
  paragraph: number;
  run: Run;
}

/** Word for word; a difference in a sentence at most; a part of a sentence. */
export type Likeness = 'exact' | 'one-off' | 'part';

/** Units of a draft that stand in the archive, as they stand there. */
export interface Finding extends Reach {
  likeness: Likeness;
  /** The sentences, or the part of one, that it answers. */
  answers: Answer[];
  /** The draft's own form first if it was printed, then the one printed last. */
  forms: Form[];
}

/** One way in which they were printed. */
export interface Form {
  /** Letters that are other, missing or too many. */
  differences: readonly Difference[];
  /** Oldest first. */
  places: Placed[];
}

export interface Placed extends Printed {
  /** Units of the paragraph. */
  first: number;
  end: number;
}

/**
 * `printed`: all that was found, oldest first. Each sentence is answered by what is most like it, and among equals by what has most of its
 * neighbours too: neighbours that are answered by the same run are one finding.
 */
export function findingsOf(draft: Draft, printed: readonly Printed[]): Finding[] {
  const answers = draft.sentences.map((): Answer | undefined => undefined);
  for (const one of printed) answer(draft, answers, one);
  const findings: Finding[] = [];
  let last: Answer | undefined;
  for (const own of answers) {
    if (!own) continue;
    const before = findings[findings.length - 1];
    if (before && last && own.by === last.by) {
      before.to = own.to;
      before.likeness = leastOf(before.likeness, own.likeness);
      before.answers.push(own);
    } else findings.push({ ...own, answers: [own], forms: [] });
    last = own;
  }
  return findings.map(({ from, to, likeness, answers }) => {
    return { from, to, likeness, answers, forms: formsOf({ from, to }, printed) };
  });
}

/** What answers a sentence. */
export interface Answer extends Reach {
  by: Run;
  likeness: Likeness;
  /** Of the whole run. */
  length: number;
}

const LIKENESS: readonly Likeness[] = ['part', 'one-off', 'exact'];
const leastOf = (one: Likeness, other: Likeness): Likeness =>
  LIKENESS.indexOf(one) < LIKENESS.indexOf(other) ? one : other;

/** Takes the run for an answer to the sentences that it answers better than what they have. */
function answer({ sentences, sentenceOf }: Draft, answers: (Answer | undefined)[], { run }: Printed): void {
  const { from, to } = reachOf(run.agreements);
  const length = to - from;
  for (let number = sentenceOf[from] ?? 0; (sentences[number]?.from ?? to) < to; number += 1) {
    const sentence = sentences[number];
    if (!sentence || !isHeld(sentence)) continue;
    const own = { from: Math.max(from, sentence.from), to: Math.min(to, sentence.to) };
    const likeness = likenessOf(sentence, own, run);
    if (likeness === undefined) continue;
    const better = { by: run, likeness, length, ...own };
    if (isBetter(better, answers[number])) answers[number] = better;
  }
}

function likenessOf(sentence: Sentence, own: Sentence, run: Run): Likeness | undefined {
  if (own.from === sentence.from && own.to === sentence.to)
    return differencesIn(run, own).length === 0 ? 'exact' : 'one-off';
  return own.to - own.from >= LEAST_PART ? 'part' : undefined;
}

function isBetter(one: Answer, other: Answer | undefined): boolean {
  if (!other) return true;
  if (one.likeness !== other.likeness) return LIKENESS.indexOf(one.likeness) > LIKENESS.indexOf(other.likeness);
  const [units, theirs] = [one.to - one.from, other.to - other.from];
  return units === theirs ? one.length > other.length : units > theirs;
}

/** Differences of a run inside these units of the draft. A letter that is missing before the first of them is none of theirs. */
export const differencesIn = ({ differences }: Run, { from, to }: Reach): Difference[] =>
  differences.filter(({ draft, ofDraft }) => draft < to && (ofDraft ? draft >= from : draft > from));

/** All places that have these units, by the way in which they have them. */
function formsOf(finding: Reach, printed: readonly Printed[]): Form[] {
  const forms = new Map<string, Form>();
  const known = new Set<string>();
  for (const one of printed) {
    const { from, to } = reachOf(one.run.agreements);
    if (from > finding.from || to < finding.to) continue;
    const differences = differencesIn(one.run, finding);
    const place = { ...one, first: firstOf(one.run, finding.from), end: endOf(one.run, finding.to) };
    const [where, how] = [`${place.article} ${place.paragraph} ${place.first}`, JSON.stringify(differences)];
    if (known.has(where)) continue;
    known.add(where);
    const form = forms.get(how);
    if (form) form.places.push(place);
    else forms.set(how, { differences, places: [place] });
  }
  const isOther = ({ differences }: Form): number => Number(differences.length > 0);
  return [...forms.values()].sort((a, b) => isOther(a) - isOther(b) || newestOf(b) - newestOf(a));
}

/** The article that has the form last. */
export const newestOf = ({ places }: Form): number => places[places.length - 1]?.article ?? 0;

/** The unit of the print with which those of the draft from there on begin; a difference is of it where it has a letter in the print. */
function firstOf({ agreements }: Run, from: number): number {
  const at = agreements.findIndex(({ draft, length }) => from < draft + length);
  const [before, own] = [agreements[at - 1], agreements[at]];
  const least = before ? before.printed + before.length : 0;
  return own ? Math.max(least, own.printed + from - own.draft) : least;
}

/** The unit of the print behind those of the draft up to there. */
function endOf({ agreements }: Run, to: number): number {
  const next = agreements.findIndex(({ draft }) => draft >= to);
  const own = agreements[(next < 0 ? agreements.length : next) - 1];
  const most = agreements[next]?.printed ?? Infinity;
  return own ? Math.min(most, own.printed + to - own.draft) : 0;
}
