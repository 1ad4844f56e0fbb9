/** Text → sentences to be spoken one by one. Runs in the browser; imports nothing. */

/** Characters from `start` to `end`, end excluded, in UTF-16 code units. */
export interface Sentence {
  start: number;
  end: number;
}

/** Longer pieces are divided: some engines fall silent in the middle of them. */
const LONGEST = 90;

const SENTENCE = /[^。！？!?；;…\n]*(?:[。！？!?；;…\n]+[”’」』）》】)\]"]*|$)/gu;
const CLAUSE = /[^，、：,:]*(?:[，、：,:]+[”’」』）》】)\]"]*|$)/gu;

/** Together they hold every character that is heard; a piece of marks or spaces alone is left out. */
export function sentencesOf(text: string): Sentence[] {
  return cut(text, 0, SENTENCE)
    .flatMap((sentence) => (lengthOf(sentence) > LONGEST ? clausesOf(text, sentence) : [sentence]))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** Clauses, gathered up to the longest length; one that is longer itself is cut where it must be. */
function clausesOf(text: string, { start, end }: Sentence): Sentence[] {
  const pieces = cut(text.slice(start, end), start, CLAUSE).flatMap(halved);
  return pieces.reduce<Sentence[]>((done, piece) => {
    const last = done[done.length - 1];
    if (last && piece.end - last.start <= LONGEST) last.end = piece.end;
    else done.push({ ...piece });
    return done;
  }, []);
}

function halved(piece: Sentence): Sentence[] {
  if (lengthOf(piece) <= LONGEST) return [piece];
  const middle = piece.start + LONGEST;
  return [{ start: piece.start, end: middle }, ...halved({ start: middle, end: piece.end })];
}

function cut(text: string, offset: number, pattern: RegExp): Sentence[] {
  let at = offset;
  return (text.match(pattern) ?? [])
    .filter((piece) => piece !== '')
    .map((piece) => {
      const start = at;
      at += piece.length;
      return { start, end: at };
    });
}

const lengthOf = ({ start, end }: Sentence): number => end - start;
