import { hanCount } from '../../chinese/script.ts';
import { lookOf } from '../line/block.ts';
import { latinWords } from '../line/page.ts';
import type { LabelRule } from '../rule.ts';

/** Latin words of the shortest description: a title or a name in English has fewer. */
const FEWEST_WORDS = 20;

/** An OCR model describes a picture in English: a long line of Latin words in a Han document belongs to no article. */
export const machineDescription: LabelRule = {
  rule: 'machine-description',
  role: 'artefact',
  holds: (block) => {
    const text = lookOf(block);
    return latinWords(text) >= FEWEST_WORDS && latinWords(text) > hanCount(text) / 2;
  },
};
