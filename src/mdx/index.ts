/** The face of this room: an article or 专题 read and written, and what is asked of its tree. `tree/anchor.ts` stands apart for browsers. */
export { parseArticle, parseText } from './file/parse.ts';
export { type ParsedTopic, parseTopic, type Use } from './file/topic.ts';
export { writeArticle } from './file/write.ts';
export { copyOf, markText, spanOf, textIn } from './html/mark.ts';
export { renderBody } from './html/render.ts';
export type { ParsedArticle, TextBlock } from './model.ts';
export { type AddressedNode, addressedNodes, blocksOf } from './tree/blocks.ts';
export { originalsOf, undo } from './tree/originals.ts';
export { blockAt } from './tree/passage.ts';
export { textOf } from './tree/text.ts';
