/**
 * The Markdown that articles are written in, for reading and for writing: CommonMark without HTML, code by indentation and
 * autolinks (MDX), with tables, and with bold that closes beside Chinese punctuation. No other GFM: `~` and addresses are text.
 */
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mdxFromMarkdown, mdxToMarkdown } from 'mdast-util-mdx';
import type { Options as ToMarkdown } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import { mdxjs } from 'micromark-extension-mdxjs';
import { figureToMarkdown } from './figure.ts';

export const reading = {
  extensions: [mdxjs(), gfmTable(), cjkFriendlyExtension()],
  mdastExtensions: [mdxFromMarkdown(), gfmTableFromMarkdown()],
};

/** What the serialisers leave bare although it would not come back as the same text. */
const escapes: ToMarkdown = {
  unsafe: [
    // MDX reads a block that starts so as program code.
    { atBreak: true, character: 'e', after: 'xport\\b' },
    { atBreak: true, character: 'i', after: 'mport\\b' },
    // Line ends and tabs of the text itself, not of the file.
    { character: '\r', inConstruct: 'phrasing' },
    { character: '\t', inConstruct: 'phrasing' },
    // A backslash before a character that is written as a reference would escape the reference's `&`.
    { character: '\\', inConstruct: 'phrasing' },
    // A cell is padded by one space on each side; a space of the text beside it would be taken for padding.
    // Looking around instead of matching: each of three spaces in a row is to be found.
    { character: ' ', before: '(?<= )', inConstruct: 'tableCell' },
    { character: ' ', after: '(?= )', inConstruct: 'tableCell' },
  ],
};

export const writing: ToMarkdown = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  extensions: [
    mdxToMarkdown(),
    gfmTableToMarkdown({ tableCellPadding: true, tablePipeAlign: false }),
    cjkFriendlyToMarkdown(),
    figureToMarkdown,
    escapes,
  ],
};
