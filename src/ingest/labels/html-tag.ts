import { textOf } from '../block.ts';
import type { LabelRule } from '../model.ts';
import { HTML_TAG } from '../page.ts';

const TAGS = new RegExp(`^(?:${HTML_TAG}\\s*)+$`, 'iu');

/** A line of tags alone, such as `<table>`. */
export const htmlTag: LabelRule = {
  rule: 'html-tag',
  role: 'artefact',
  holds: (block) => TAGS.test(textOf(block)),
};
