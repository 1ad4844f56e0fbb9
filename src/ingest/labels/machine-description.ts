import { hanCount } from '../../chinese/script.ts';
import { lookOf } from '../line/block.ts';
import { latinWords } from '../line/page.ts';
import type { LabelRule } from '../rule.ts';

/** An OCR model describes a picture in English: a line of 20 Latin words or more in a Han document belongs to no article. */
export const machineDescription: LabelRule = {
  rule: 'machine-description',
  role: 'artefact',
  holds: (block) => {
    const text = lookOf(block);
    return latinWords(text) >= 20 && latinWords(text) > hanCount(text) / 2;
  },
};
