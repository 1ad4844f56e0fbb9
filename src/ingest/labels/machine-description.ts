import { hanCount } from '../../chinese/script.ts';
import { lookOf } from '../line/block.ts';
import { latinWords } from '../line/page.ts';
import type { LabelRule } from '../rule.ts';

/** Latin words of the shortest description: a title or a name in English has fewer. */
const FEWEST_WORDS = 20;
/** What a description says within its first words that it describes. */
const OPENING = 8;
const PICTURED =
  /\b(?:image|picture|photo|photograph|screenshot|figure|diagram|chart|graph|graphic|illustration|drawing|painting|poster|logo|portrait|icon|map|scan)s?\b/iu;

/** An OCR model describes a picture in English: a long line of Latin words in a Han document, which names the picture at once. What the print quotes in English names none. */
export const machineDescription: LabelRule = {
  rule: 'machine-description',
  role: 'artefact',
  holds: (block) => {
    const text = lookOf(block);
    const isLatin = latinWords(text) >= FEWEST_WORDS && latinWords(text) > hanCount(text) / 2;
    return isLatin && PICTURED.test(text.split(/\s+/u).slice(0, OPENING).join(' '));
  },
};
