/** A paragraph: its look, its number, and whether it goes on in the next; `inline.ts` reads what stands in it. */

import { type Block, type NoteCall, type Paragraph, plainParagraph, type TextRun } from '../model.ts';
import type { Numbering } from '../numbers/numbering.ts';
import type { Reading } from '../reading.ts';
import { childOf, elementsOf, settingOf, toggleOf, type XmlElement } from '../xml.ts';
import { type Open, readInline } from './inline.ts';

/** A paragraph whose end was deleted or hidden, or an initial set apart: it goes on in the next. */
export interface Unfinished {
  pieces: TextRun[][];
  notes: NoteCall[];
  pictures: string[];
  boxes: Block[];
}

export interface ReadParagraph {
  paragraph: Paragraph;
  boxes: Block[];
  unfinished: Unfinished | undefined;
}

export function readParagraph(
  node: XmlElement,
  before: Unfinished | undefined,
  numbering: Numbering,
  reading: Reading,
): ReadParagraph {
  const properties = childOf(node, 'w:pPr');
  const { styles } = reading;
  const paragraph: Paragraph = {
    ...plainParagraph(reading.place ?? node.place),
    lines: [...(before?.pieces ?? [])],
    level: styles.headingLevel(properties),
    contents: styles.contentsLevel(properties),
    isCaption: styles.isCaption(properties),
    pictures: [...(before?.pictures ?? [])],
    notes: [...(before?.notes ?? [])],
  };
  if (paragraph.lines.length === 0) paragraph.lines.push([]);
  const open: Open = { paragraph, properties, boxes: [...(before?.boxes ?? [])], reading };
  for (const child of elementsOf(node)) readInline(child, undefined, open);

  const goesOn = isJoined(properties);
  // A paragraph that nobody sees has no number; one whose end was deleted gets that of the next.
  if (!goesOn && !isUnseen(paragraph, properties)) {
    const numbered = numbering({
      reference: styles.number(properties),
      style: settingOf(properties, 'w:pStyle'),
      isHeading: paragraph.level !== undefined,
    });
    paragraph.number = numbered?.text ?? '';
    if (numbered?.printed !== undefined) {
      const number = { printed: numbered.printed, text: numbered.text.trim() };
      reading.remarks.add('document-numbering', paragraph.place, { number });
    }
  }
  if (!goesOn) return { paragraph, boxes: open.boxes, unfinished: undefined };
  const unfinished = {
    pieces: paragraph.lines,
    notes: paragraph.notes,
    pictures: paragraph.pictures,
    boxes: open.boxes,
  };
  return { paragraph, boxes: open.boxes, unfinished };
}

/** Its end is deleted or hidden, or it is an initial that hangs in front of the next paragraph. */
function isJoined(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, 'w:rPr');
  const frame = childOf(properties, 'w:framePr')?.attributes['w:dropCap'];
  return (
    childOf(mark, 'w:del') !== undefined ||
    childOf(mark, 'w:moveFrom') !== undefined ||
    toggleOf(mark, 'w:vanish') === true ||
    (frame !== undefined && frame !== 'none')
  );
}

const isUnseen = ({ lines }: Paragraph, properties: XmlElement | undefined): boolean =>
  lines.every((line) => line.length === 0) && toggleOf(childOf(properties, 'w:rPr'), 'w:vanish') === true;
