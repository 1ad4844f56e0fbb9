/** Bodies of articles as hostile as print and OCR may make them, for the laws of reading and writing. */
import fc from 'fast-check';
import type { BlockContent, ListItem, PhrasingContent, RootContent, TableRow } from 'mdast';
import { figure } from '../../src/mdx/tree/figure.ts';

/** What OCR and old typesetting leave in a text, and what Markdown, MDX or YAML would take for their own. */
const PIECES = [
  'export const x = 1│import fs from "fs"│export│import │export default {}│{甲，乙}│{process.exit()}│{│}│---│***│===',
  '<│>│a<b│<br>│</div>│<Figure caption="x" />│<!-- 注 -->│<http://a.cn>│http://a.cn/b_c│www.a.cn│a@b.cn│&amp;│&#x41;│&',
  '- │+ │* │*│**│_│__│`│```│~~│5~10元，20~30元│#│## │1. │1.│12) │（一）│一、│\\│\\\\│:--│[│]│[^1]│[^1]: 注│[甲](乙)│![│[甲]: 乙',
  '\uFEFF│\u200B│\u200D│\u00A0│\u3000│\u2028│ │  │\t│\r│。│，│“│”│《│》│——│…│：│！│党建│治理│衢│𠮷│2021年│GDP│e│i',
  '|│| --- |',
].flatMap((pieces) => pieces.split('│'));

export const text = fc
  .oneof(
    {
      weight: 8,
      arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  )
  // Ingest refuses control characters, Markdown cannot carry them all; a line end would be one of the file.
  .map((value) => value.replace(/(?![\t\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '文'));

const plain = text.map((value): PhrasingContent => ({ type: 'text', value }));
const bold = text
  .filter((value) => value.trim() !== '')
  .map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] }));
const phrasing: fc.Arbitrary<PhrasingContent[]> = fc.oneof(
  { weight: 3, arbitrary: plain.map((node) => [node]) },
  { weight: 2, arbitrary: fc.tuple(bold, plain).map(([head, rest]) => [head, rest]) },
  { weight: 1, arbitrary: fc.tuple(plain, bold, plain).map(([before, word, after]) => [before, word, after]) },
);

const paragraph = phrasing.map((children): BlockContent => ({ type: 'paragraph', children }));
const heading = fc
  .tuple(fc.constantFrom(2, 3, 4, 5, 6), plain)
  .map(([depth, child]): BlockContent => ({ type: 'heading', depth: depth as 2, children: [child] }));
const row = (width: number) =>
  fc.array(phrasing, { minLength: width, maxLength: width }).map(
    (cells): TableRow => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    }),
  );
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((width) => fc.array(row(width), { minLength: 1, maxLength: 3 }))
  .map((children): BlockContent => ({ type: 'table', children }));
const item = paragraph.map((child): ListItem => ({ type: 'listItem', spread: false, children: [child] }));
const list = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 30 }), fc.array(item, { minLength: 1, maxLength: 3 }))
  .map(
    ([ordered, start, children]): BlockContent => ({
      type: 'list',
      ordered,
      spread: false,
      ...(ordered ? { start } : {}),
      children,
    }),
  );
const rule = fc.constant<RootContent>({ type: 'thematicBreak' });
/** One of each kind that an article may hold. */
export const block: fc.Arbitrary<RootContent> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: fc.oneof(heading, table, list, rule, text.map(figure)) },
);
