/**
 * The Markdown that articles are written in, for reading and for writing: MDX with the tables of GFM, and with bold that closes beside
 * Chinese punctuation. All else that GFM adds is written so that other programs see text in it, and read as the text that it is.
 */
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';
import { figureToMarkdown } from '../tree/figure.ts';
import { joinLines } from '../tree/text.ts';
import { allowList } from './allow.ts';

/** Of GFM all but tables: an address in official text is no link, `~` means from–to, and `[^1]` or `[ ]` are printed signs. */
const TEXT_ALL_THE_SAME = [
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
  'strikethrough',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'tasklistCheck',
];

/** What the serialisers leave bare although it would not come back as the same text. */
const UNSAFE = [
  // MDX reads a block that starts so as program code.
  { atBreak: true, character: 'e', after: 'xport\\b' },
  { atBreak: true, character: 'i', after: 'mport\\b' },
  // Line ends and tabs of the text itself, not of the file.
  { character: '\r', inConstruct: 'phrasing' as const },
  { character: '\t', inConstruct: 'phrasing' as const },
  // A backslash before a character that is written as a reference would escape the reference's `&`.
  { character: '\\', inConstruct: 'phrasing' as const },
  // A cell is padded by one space on each side; a space of the text beside it would be taken for padding.
  // Looking around instead of matching: each of three spaces in a row is to be found.
  { character: ' ', before: '(?<= )', inConstruct: 'tableCell' as const },
  { character: ' ', after: '(?= )', inConstruct: 'tableCell' as const },
];

/** `parse` and `run` read an article, `stringify` writes one. */
export const articles = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false, tableCellPadding: true, tablePipeAlign: false })
  .use(remarkCjkFriendly)
  // After those that bring the syntax which it takes back.
  .use(textStaysText)
  // Before anything else looks at the tree.
  .use(allowList)
  .use(joinLines)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    handlers: { mdxJsxFlowElement: figureToMarkdown },
    unsafe: UNSAFE,
  })
  .freeze();

function textStaysText(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions?.push({ disable: { null: TEXT_ALL_THE_SAME } });
  // A transform looks for addresses in texts that are read already.
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    ?.flat()
    .map((extension) => ({ ...extension, transforms: [] }));
}
