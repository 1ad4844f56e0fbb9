/** Text that a search cannot tell from print: frequent words are frequent, a subject has its own words, and phrases come back. */
import type { Random } from '../../ingest/generate/random.ts';
import { readVocabulary, sampler, type Word } from './vocabulary.ts';

type Draw = (random: Random) => string;

export interface Subject {
  word: Draw;
  phrase: Draw;
}

export interface Language {
  subjects: Subject[];
  person: Draw;
  place: Draw;
  institution: Draw;
  paragraph: (subject: Subject, characters: number, random: Random) => string;
  title: (subject: Subject, random: Random) => string;
}

const SUBJECTS = 120;
const WORDS_OF_SUBJECT = 250;
const PHRASES_OF_SUBJECT = 80;
const COMMON_PHRASES = 600;
/** Words that carry a subject: nouns, verbs used as nouns, places, institutions, set phrases. */
const CONTENT = /^(?:n|vn|v|ns|nt|nz|l|j|a|an)$/;
/** Ranks of the words a subject draws from: the very frequent ones belong to all of them. */
const [FIRST_RANK, LAST_RANK] = [150, 25_000];

export function makeLanguage(random: Random): Language {
  const vocabulary = readVocabulary().sort((a, b) => b.count - a.count);
  const content = vocabulary
    .filter(({ tag, text }) => CONTENT.test(tag) && text.length > 1)
    .slice(FIRST_RANK, LAST_RANK);
  const any = textsOf(vocabulary, byCount);
  const zipf = (_: unknown, rank: number) => 1 / (rank + 3);
  const subjects = Array.from({ length: SUBJECTS }, (): Subject => {
    const own = Array.from({ length: WORDS_OF_SUBJECT }, () => random.pick(content));
    const word = textsOf(own, zipf);
    return { word, phrase: sampler(phrases(PHRASES_OF_SUBJECT, word, any, random), zipf) };
  });
  const common = sampler(phrases(COMMON_PHRASES, textsOf(content, byCount), any, random), zipf);
  const tagged = (tag: RegExp) => vocabulary.filter((word) => tag.test(word.tag) && word.text.length > 1);
  const sentencePart = (subject: Subject, characters: number, random: Random): string => {
    let text = '';
    while (text.length < characters) text += piece(subject, random);
    return text;
  };
  const piece = (subject: Subject, random: Random): string => {
    const chance = random.next();
    if (chance < 0.36) return any(random);
    if (chance < 0.58) return subject.word(random);
    if (chance < 0.79) return subject.phrase(random);
    if (chance < 0.97) return common(random);
    return figure(random);
  };
  return {
    subjects,
    person: textsOf(tagged(/^nr$/).slice(0, 3000), zipf),
    place: textsOf(tagged(/^ns$/).slice(0, 300), zipf),
    institution: textsOf(tagged(/^nt$/).slice(0, 800), zipf),
    paragraph: (subject, characters, random) => {
      let text = '';
      while (text.length < characters) {
        text += sentencePart(subject, random.int(5, 16), random) + random.pick([...'，，，，，，。。。、；']);
      }
      return `${text.slice(0, -1)}。`;
    },
    title: (subject, random) => subject.phrase(random) + sentencePart(subject, random.int(5, 14), random),
  };
}

const byCount = ({ count }: Word) => count;

function textsOf(words: readonly Word[], weightOf: (word: Word, rank: number) => number): Draw {
  const draw = sampler(words, weightOf);
  return (random) => draw(random).text;
}

/** Fixed successions of two to four words. */
function phrases(count: number, word: Draw, any: Draw, random: Random): string[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: random.int(2, 4) }, () => (random.chance(0.8) ? word(random) : any(random))).join(''),
  );
}

function figure(random: Random): string {
  const unit = random.pick(['年', '个', '名', '%', '万元', '家', '次', '月']);
  if (unit === '年') return `${random.int(1990, 2024)}年`;
  if (random.chance(0.05)) return random.pick(['GDP', 'APP', '5G', 'CEO', '“互联网+”', 'WTO', '《决定》']);
  return random.int(1, random.pick([9, 99, 9999])) + unit;
}
