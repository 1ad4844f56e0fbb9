/** Marks that tell where a text begins, ends and goes on. */
import { simplify } from '../../chinese/script.ts';
import { numbering } from './numbering.ts';

const STOP = /[。！？…；：!?;:]$/u;
const CLOSERS = /[”’」』）)】》〉"'\s]+$/u;

/** A name, a place or a source in brackets behind the last sentence. */
const SIGNATURE = /(?<=[。！？…][”’」』]?)\s*[（(][^（）()。！？]{2,40}[）)]\s*$/u;

/** `〔註一〕`, `[3]`, `②` behind a stop: the reference of a note. */
const REFERENCE = /(?:[〔［[（(【]\s?[註注]?\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[〕］\])）】]|[①-⑳])$/u;

/** What may follow a stop is shorter; characters. A line of blanks without end would take its square in time. */
const LONGEST_END = 80;

/** Ends with a stop; closing quotes and brackets may follow it, a signature or the reference of a note. `》` alone is no stop: a cut can end with it. */
export const endsSentence = (text: string): boolean => {
  const end = text.trimEnd().slice(-LONGEST_END);
  return STOP.test(end.replace(REFERENCE, '').replace(CLOSERS, '')) || STOP.test(end) || SIGNATURE.test(end);
};

/** Has a full stop anywhere: running text, not a title or a caption. */
export const hasFullStop = (text: string): boolean => /[。；;]/u.test(text);

const OPENER =
  /^(?:[□■◎◇◆●○★☆※▲◀►▶▼]|[—–-]{2}|[（(]?作者[系为是单简：:]|[（(]?(?:原文|本文)?(?:刊|转|摘|原载|来源)|编者?按|图\s*[\d一二三四五六七八九十]+\s*[：:]|[〔［[（(【]?\s*[注註]\s*(?:\d|[一二三四五六七八九十①-⑳]))/u;

/** Only the start of a block looks like this: a number, a mark, an author or source note. A digit alone does not. */
export const opensBlock = (text: string): boolean => numbering(text) !== undefined || OPENER.test(simplify(text));

/** Opens with a mark that only stands inside a sentence or at its end: the line goes on with the one above. */
export const opensInside = (text: string): boolean => /^[，、。；：？！）】》”’]/u.test(text);
