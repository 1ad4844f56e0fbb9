/** One thing that is in the file twice, for newer and for older programs (mc:AlternateContent): which of the two counts. */
import { childOf, descendantsOf, type XmlElement } from './xml.ts';

/** Elements whose characters a reader of the document sees. */
export const WORDS: ReadonlySet<string> = new Set(['w:t', 'm:t', 'a:t', 'v:textpath', 'w:sym']);

/** The newer one, as Word does; the older where only that has words. */
export function chosenOf(alternate: XmlElement): XmlElement | undefined {
  const [choice, fallback] = [childOf(alternate, 'mc:Choice'), childOf(alternate, 'mc:Fallback')];
  if (choice && fallback && !hasWords(choice) && hasWords(fallback)) return fallback;
  return choice ?? fallback;
}

const hasWords = (node: XmlElement): boolean => [...descendantsOf(node)].some(({ name }) => WORDS.has(name));
