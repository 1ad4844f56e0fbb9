/** Paragraphs and tables of a part in order, whatever they are wrapped in. */
import { chosenOf } from '../alternate.ts';
import { type Block, plainParagraph, type Table } from '../model.ts';
import type { Numbering } from '../numbers/numbering.ts';
import type { Reading } from '../reading.ts';
import { childOf, elementsOf, settingOf, type XmlElement } from '../xml.ts';
import { readParagraph, type Unfinished } from './paragraph.ts';

/** What holds no paragraphs of the text, or only such as were deleted. */
const CLOSED: ReadonlySet<string> = new Set(['w:sectPr', 'w:sdtPr', 'w:del', 'w:moveFrom', 'w:tblPr', 'w:tblGrid']);

export function readBlocks(container: XmlElement, numbering: Numbering, reading: Reading): Block[] {
  const out: Block[] = [];
  let unfinished: Unfinished | undefined;
  const read = (node: XmlElement): void => {
    if (CLOSED.has(node.name)) return;
    if (node.name === 'w:p') {
      const { paragraph, boxes, unfinished: rest } = readParagraph(node, unfinished, numbering, reading);
      unfinished = rest;
      if (!rest) out.push(paragraph, ...boxes);
      const section = childOf(childOf(node, 'w:pPr'), 'w:sectPr');
      if (section) reading.newSection(section);
    } else if (node.name === 'w:tbl') out.push(readTable(node, reading));
    else if (node.name === 'w:altChunk' || node.name === 'w:subDoc')
      reading.remarks.add('document-embedded', placeOf(out));
    else
      for (const child of elementsOf(node.name === 'mc:AlternateContent' ? (chosenOf(node) ?? node) : node))
        read(child);
  };
  for (const child of elementsOf(container)) read(child);
  // Nothing follows for it to go on in.
  if (unfinished) out.push(...ended(unfinished, placeOf(out)));
  return out;
}

const placeOf = (blocks: readonly Block[]): number => {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' ? last.place : 1;
};

const ended = ({ pieces, notes, pictures, boxes }: Unfinished, place: number): Block[] => [
  { ...plainParagraph(place), lines: pieces, pictures, notes },
  ...boxes,
];

function readTable(node: XmlElement, reading: Reading): Table {
  const rows = unwrapped(node, 'w:tr').filter((row) => childOf(childOf(row, 'w:trPr'), 'w:del') === undefined);
  return { kind: 'table', rows: rows.map((row) => readRow(row, reading)) };
}

/** A cell that spans several columns stands in the first; one that goes on from above is empty. */
function readRow(row: XmlElement, reading: Reading): Block[][] {
  const properties = childOf(row, 'w:trPr');
  const empty = (name: string): Block[][] => Array.from({ length: spanOf(settingOf(properties, name), 0) }, () => []);
  const cells = unwrapped(row, 'w:tc').flatMap((cell): Block[][] => {
    const own = childOf(cell, 'w:tcPr');
    if (childOf(own, 'w:cellDel')) return [];
    const span = spanOf(settingOf(own, 'w:gridSpan'), 1);
    return [reading.blocksOf(cell), ...Array.from({ length: span - 1 }, (): Block[] => [])];
  });
  return [...empty('w:gridBefore'), ...cells, ...empty('w:gridAfter')];
}

const spanOf = (value: string | undefined, usual: number): number =>
  Math.min(100, Math.max(usual, Math.trunc(Number(value ?? usual)) || usual));

/** Elements of a name, whatever they are wrapped in; not those of a table inside. */
const unwrapped = (node: XmlElement, name: string): XmlElement[] =>
  elementsOf(node).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? unwrapped(child, name) : [];
  });

const WRAPPERS: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
]);
