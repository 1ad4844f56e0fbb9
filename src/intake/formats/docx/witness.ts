/**
 * The second reading of a Word file: every character of every part, as the parser meets it, with the reason where nobody should read it in the
 * text. It knows nothing of paragraphs, tables or notes as the first reading makes them.
 */
import type { Absence, Witness } from '../format.ts';
import { WORDS } from './alternate.ts';
import { symbolOf } from './formulas/symbols.ts';
import type { WordPackage } from './package.ts';
import type { Styles } from './styles.ts';
import { readXml, type XmlElement } from './xml.ts';

/** An element that is open. */
interface Frame {
  name: string;
  /** Why nothing in it is in the text. */
  absent: Absence | undefined;
}

/** Where notes and comments are referred to; a note is in the text where its reference is shown. */
type References = Map<string, { place: number; absent: Absence | undefined }>;

export function witnessOf(word: WordPackage, styles: Styles): Witness[] {
  const references: References = new Map();
  const body = readPart(word.document, { styles, references, absent: undefined, place: undefined });
  const others = (type: string, absent: Absence | undefined): Witness[] =>
    word.partsOf(type).flatMap(({ bytes }) => readPart(bytes, { styles, references, absent, place: 1 }));
  return [
    ...body,
    ...others('footnotes', undefined),
    ...others('endnotes', undefined),
    ...others('diagramData', undefined),
    ...others('chart', 'chart'),
    ...others('header', 'header'),
    ...others('footer', 'footer'),
    ...others('comments', 'comment'),
  ];
}

interface PartOptions {
  styles: Styles;
  references: References;
  /** Why nothing of the part is in the text. */
  absent: Absence | undefined;
  /** undefined where paragraphs are counted. */
  place: number | undefined;
}

function readPart(bytes: Uint8Array, { styles, references, absent, place: fixed }: PartOptions): Witness[] {
  const out: Witness[] = [];
  const frames: Frame[] = [];
  /** For each pair of alternatives that is open: whether the newer one has words. */
  const alternatives: boolean[] = [];
  const fields: ('code' | 'result')[] = [];
  let place = fixed ?? 0;
  let [paragraphStyle, run]: [XmlElement[], XmlElement[]] = [[], []];
  let hidden = false;

  const reason = (): Absence | undefined =>
    absent ??
    frames.findLast((frame) => frame.absent !== undefined)?.absent ??
    (fields.includes('code') ? 'field-code' : undefined) ??
    (hidden ? 'hidden' : undefined);
  const say = (text: string): void => {
    const [why, last] = [reason(), out.at(-1)];
    if (last && last.place === place && last.absent === why) last.text += text;
    else if (text !== '') out.push({ text, place, ...(why === undefined ? {} : { absent: why }) });
  };
  const mark = (name: string, why: Absence): void => {
    const frame = frames.findLast((one) => one.name === name);
    if (frame) frame.absent ??= why;
  };

  readXml(bytes, {
    open: (name, attributes) => {
      const parent = frames.at(-1)?.name;
      let why = ABSENT[name];
      if (name === 'w:p' && fixed === undefined) place++;
      if (name === 'w:p') [paragraphStyle, hidden] = [[], false];
      if (name === 'w:r') [run, hidden] = [[], styles.isOn('w:vanish', undefined, properties(paragraphStyle))];
      if (name === 'w:pStyle' && parent === 'w:pPr') paragraphStyle = [element(name, attributes)];
      if (parent === 'w:rPr' && frames.at(-2)?.name === 'w:r') {
        run.push(element(name, attributes));
        hidden = styles.isOn('w:vanish', properties(run), properties(paragraphStyle));
      }
      if (name === 'mc:AlternateContent') alternatives.push(false);
      if (name === 'mc:Fallback' && alternatives.at(-1)) why = 'repeated';
      if (name === 'w:del' && parent === 'w:trPr') mark('w:tr', 'deleted');
      if (name === 'w:cellDel') mark('w:tc', 'deleted');
      if (name === 'w:fldChar') step(fields, attributes['w:fldCharType']);
      const called = /^w:(footnote|endnote|comment)Reference$/u.exec(name)?.[1];
      if (called) references.set(`${called} ${attributes['w:id']}`, { place, absent: reason() });
      const note = /^w:(footnote|endnote|comment)$/u.exec(name)?.[1];
      if (note) {
        const state = references.get(`${note} ${attributes['w:id']}`);
        place = state?.place ?? 1;
        why = state ? state.absent : 'hidden';
      }
      frames.push({ name, absent: why });
      if (WORDS.has(name) && frames.some((frame) => frame.name === 'mc:Choice')) alternatives.fill(true);
      if (name === 'w:noBreakHyphen') say('-');
      if (name === 'w:sym') say(symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? ''));
      if (name === 'v:textpath') say(attributes.string ?? '');
    },
    text: (text) => {
      if (SAID.has(frames.at(-1)?.name ?? '')) say(text);
    },
    close: (name) => {
      frames.pop();
      if (name === 'mc:AlternateContent') alternatives.pop();
      if (name === 'w:r') hidden = false;
    },
  });
  return out;
}

/** Elements whose own text is words. */
const SAID: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText', 'm:t', 'a:t', 'c:v']);

const ABSENT: Readonly<Record<string, Absence>> = {
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
  'w:delText': 'deleted',
  'w:instrText': 'field-code',
  'w:delInstrText': 'field-code',
  'w:rt': 'ruby',
};

function step(fields: ('code' | 'result')[], type: string | undefined): void {
  if (type === 'begin') fields.push('code');
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
  else if (type === 'end') fields.pop();
}

const element = (name: string, attributes: XmlElement['attributes']): XmlElement => ({
  name,
  attributes,
  children: [],
  place: 0,
});

const properties = (children: XmlElement[]): XmlElement => ({ name: '', attributes: {}, children, place: 0 });
