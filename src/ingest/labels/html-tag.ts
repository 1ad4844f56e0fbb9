import { textOf } from '../line/block.ts';
import { HTML_TAG } from '../line/page.ts';
import type { LabelRule } from '../rule.ts';

const TAGS = new RegExp(`^(?:${HTML_TAG}\\s*)+$`, 'iu');

/** A line of tags alone, such as `<table>`. */
export const htmlTag: LabelRule = {
  rule: 'html-tag',
  role: 'artefact',
  holds: (block) => TAGS.test(textOf(block)),
};
