/** The other script of a term: traditional for simplified characters and the reverse. Pure. */
import type { Term } from '../ask/query/query.ts';
import { termsLike } from './alike.ts';

/** Pairs in two texts of equal length: at each place a traditional character and its simplified one. */
export interface ScriptTable {
  traditional: string;
  simplified: string;
}

/** More combinations than these have a character in them that print does not mix so. */
const MOST = 8;

/** The term in simplified characters; then with each traditional character that the archive has in place of its simplified one. */
export function scriptForms(term: Term, { traditional, simplified }: ScriptTable): Term[] {
  const [olds, news] = [Array.from(traditional), Array.from(simplified)];
  const simple = Array.from(term.text, (character) => news[olds.indexOf(character)] ?? character);
  const choices = simple.map((character) => [character, ...olds.filter((_, at) => news[at] === character)]);
  let texts = [''];
  for (const choice of choices)
    texts = texts.flatMap((text) => choice.map((character) => text + character)).slice(0, MOST);
  return termsLike(
    term,
    texts.filter((text) => text !== term.text),
  );
}
