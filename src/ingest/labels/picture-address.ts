import { textOf } from '../line/block.ts';
import type { LabelRule } from '../rule.ts';

/** A picture as recognition programs leave it: `<img src=…>`, `![](…)`. Words between the brackets may be a caption. */
const PICTURE = /<img\b[^<>]*>|!\[[^\]\p{Script=Han}]*\]\([^()\s]*\)/giu;

/** A line that holds pictures and nothing else: an address is no text of the magazine. */
export const pictureAddress: LabelRule = {
  rule: 'picture-address',
  role: 'artefact',
  holds: (block) => {
    const text = textOf(block);
    return (text.startsWith('<') || text.startsWith('!')) && text.replace(PICTURE, '').trim() === '';
  },
};
