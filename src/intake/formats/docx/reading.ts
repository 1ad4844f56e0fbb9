/** What a reading of the document carries from one paragraph to the next: open fields, numbers of notes, and what the editor must be told. */
import { equationOf } from './formulas/equation.ts';
import { type Block, type NoteCall, plainParagraph } from './model.ts';
import { noteCounters } from './numbers/note-counters.ts';
import type { WordPackage } from './package.ts';
import { newRemarks, type Remarks } from './remarks.ts';
import type { Styles } from './styles.ts';
import { descendantsOf, parseXml, textIn, type XmlElement } from './xml.ts';

export interface Reading {
  styles: Styles;
  /** Paragraph that refers to the note being read; undefined in the document itself. */
  place: number | undefined;
  remarks: Remarks;
  /** Level of a contents field's entry by the bookmark that it leads to. */
  targets: Map<string, number>;
  blocksOf: (container: XmlElement) => Block[];
  inFieldCode: () => boolean;
  /** A field begins, comes to its result, or ends; what an equation draws that ends so. */
  field: (type: string) => string | undefined;
  /** A piece of the code of the field that is open. */
  code: (text: string) => void;
  newPage: () => void;
  newSection: (properties: XmlElement) => void;
  call: (kind: NoteCall['kind'], id: string, place: number, ownMark: boolean) => NoteCall;
  contentsTarget: (bookmark: string | undefined, level: number) => void;
  diagram: (relation: string, place: number) => Block[];
}

/** `blocksOf` comes from the one who reads blocks, who needs the reading for it. */
export function beginReading(
  word: WordPackage,
  body: XmlElement,
  styles: Styles,
  blocksOf: (container: XmlElement, reading: Reading) => Block[],
): Reading {
  const fields: { isCode: boolean; code: string }[] = [];
  const counters = noteCounters(word, body);
  const reading: Reading = {
    styles,
    place: undefined,
    remarks: newRemarks(),
    targets: new Map(),
    blocksOf: (container) => blocksOf(container, reading),
    inFieldCode: () => fields.some(({ isCode }) => isCode),
    field: (type) => {
      const open = fields.at(-1);
      if (type === 'begin') fields.push({ isCode: true, code: '' });
      else if (type === 'separate' && open) open.isCode = false;
      else if (type === 'end') fields.pop();
      return type === 'end' && open?.isCode ? equationOf(open.code) : undefined;
    },
    code: (text) => {
      const open = fields.at(-1);
      if (open) open.code += text;
    },
    newPage: () => counters.restart('eachPage'),
    newSection: (properties) => counters.section(properties),
    call: (kind, id, place, ownMark) => ({ kind, id, place, mark: ownMark ? '' : counters.next(kind) }),
    contentsTarget: (bookmark, level) => {
      if (bookmark !== undefined) reading.targets.set(bookmark, level);
    },
    diagram: (relation, place) => {
      const target = word.relations.find(({ id }) => id === relation)?.target;
      const bytes = target === undefined ? undefined : word.part(target);
      return bytes ? diagramLines(parseXml(bytes), place) : [];
    },
  };
  return reading;
}

/** Shapes of a diagram (SmartArt), each a paragraph. */
function diagramLines(root: XmlElement, place: number): Block[] {
  return [...descendantsOf(root)]
    .filter(({ name }) => name === 'a:p')
    .map((paragraph) =>
      [...descendantsOf(paragraph)]
        .filter(({ name }) => name === 'a:t')
        .map(textIn)
        .join(''),
    )
    .filter((text) => text.trim() !== '')
    .map((text) => ({ ...plainParagraph(place), lines: [[{ text, bold: false, added: false }]] }));
}
