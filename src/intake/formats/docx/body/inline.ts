/** What stands in a paragraph: what a reader of the document sees of its elements. What no table here names is looked into, so that no wrapper hides words. */
import { chosenOf } from '../alternate.ts';
import { linearOf } from '../formulas/math.ts';
import { raised } from '../formulas/raised.ts';
import { symbolOf, UNKNOWN_SIGN } from '../formulas/symbols.ts';
import type { Block, Paragraph } from '../model.ts';
import type { Reading } from '../reading.ts';
import { childOf, elementsOf, settingOf, textIn, toggleOf, type XmlElement } from '../xml.ts';
import { framed } from './lines.ts';

/** What a paragraph is built up in. */
export interface Open {
  paragraph: Paragraph;
  properties: XmlElement | undefined;
  /** Boxes anchored in it. */
  boxes: Block[];
  reading: Reading;
}

/** `run`: the run that the element stands in. */
export function readInline(node: XmlElement, run: XmlElement | undefined, open: Open): void {
  const sees = SEEN[node.name];
  if (sees) sees(node, run, open);
  else readWithin(node, run, open);
}

function readWithin(node: XmlElement, run: XmlElement | undefined, open: Open): void {
  for (const child of elementsOf(node)) readInline(child, run, open);
}

/** The editor is told of the words in it, which were read like any others. */
function tellOf(rule: 'document-struck' | 'document-changes', node: XmlElement, { reading, paragraph }: Open): void {
  const quote = textIn(node);
  if (quote.trim() !== '') reading.remarks.add(rule, paragraph.place, { quote });
}

type Reader = (node: XmlElement, run: XmlElement | undefined, open: Open) => void;

const nothing: Reader = () => undefined;
const ownText: Reader = (node, run, open) => say(textIn(node), run, open);
const ownRun: Reader = (node, _run, open) => {
  const { reading, properties } = open;
  if (reading.styles.isOn('w:strike', childOf(node, 'w:rPr'), properties)) tellOf('document-struck', node, open);
  readWithin(node, node, open);
};
const inserted: Reader = (node, run, open) => {
  tellOf('document-changes', node, open);
  readWithin(node, run, open);
};
const noteCall: Reader = (node, run, open) => {
  const { paragraph, reading } = open;
  if (isHidden(run, open)) return;
  const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  const ownMark = node.attributes['w:customMarkFollows'] !== undefined;
  const call = reading.call(kind, node.attributes['w:id'] ?? '', paragraph.place, ownMark);
  paragraph.notes.push(call);
  say(call.mark, run, open, true);
};
const picture: Reader = (node, run, open) => {
  const id = node.attributes['r:embed'] ?? node.attributes['r:id'] ?? node.attributes['r:link'];
  if (id !== undefined && !isHidden(run, open)) open.paragraph.pictures.push(id);
};

/** What an element shows, where that is not just what is in it. */
const SEEN: Readonly<Record<string, Reader>> = {
  // Properties, what was deleted, how a word is read, codes of fields.
  'w:pPr': nothing,
  'w:rPr': nothing,
  'w:sectPr': nothing,
  'w:sdtPr': nothing,
  'w:rubyPr': nothing,
  'w:ffData': nothing,
  'w:del': nothing,
  'w:moveFrom': nothing,
  'w:delText': nothing,
  'w:rt': nothing,
  'w:instrText': (node, _run, { reading }) => reading.code(textIn(node)),
  'w:delInstrText': nothing,

  'w:r': ownRun,
  'w:t': ownText,
  'a:t': ownText,
  'w:ins': inserted,
  'w:moveTo': inserted,
  'w:footnoteReference': noteCall,
  'w:endnoteReference': noteCall,
  'a:blip': picture,
  'v:imagedata': picture,
  'w:tab': (_node, run, open) => say('\t', run, open),
  'w:ptab': (_node, run, open) => say('\t', run, open),
  'w:noBreakHyphen': (_node, run, open) => say('-', run, open),
  'v:textpath': (node, run, open) => say(node.attributes.string ?? '', run, open),
  'w:lastRenderedPageBreak': (_node, _run, { reading }) => reading.newPage(),
  'w:fldChar': (node, run, open) => {
    const drawn = open.reading.field(node.attributes['w:fldCharType'] ?? '');
    if (drawn === undefined) return;
    say(drawn, run, open, true);
    open.reading.remarks.add('document-formula', open.paragraph.place, { quote: drawn });
  },
  'c:chart': (_node, _run, { reading, paragraph }) => reading.remarks.add('document-chart', paragraph.place),
  'w:br': lineBreak,
  'w:cr': lineBreak,
  'w:sym': (node, run, open) => {
    const sign = symbolOf(node.attributes['w:font'] ?? '', node.attributes['w:char'] ?? '');
    if (sign === UNKNOWN_SIGN) open.reading.remarks.add('document-sign', open.paragraph.place);
    say(sign, run, open);
  },
  'w:bookmarkStart': (node, _run, { paragraph }) => {
    paragraph.bookmarks.push(node.attributes['w:name'] ?? '');
  },
  'w:hyperlink': (node, run, open) => {
    const { paragraph, reading } = open;
    if (paragraph.contents !== undefined) reading.contentsTarget(node.attributes['w:anchor'], paragraph.contents);
    readWithin(node, run, open);
  },
  'm:oMath': (node, run, open) => {
    const { pieces, flat } = linearOf(node);
    for (const { text, added } of pieces) say(text, run, open, added);
    const quote = pieces.map(({ text }) => text).join('');
    if (!flat) open.reading.remarks.add('document-formula', open.paragraph.place, { quote });
  },
  'w:txbxContent': (node, _run, { boxes, reading }) => {
    boxes.push(...framed(reading.blocksOf(node)));
  },
  'mc:AlternateContent': (node, run, open) => {
    const chosen = chosenOf(node);
    if (chosen) readWithin(chosen, run, open);
  },
  'dgm:relIds': (node, _run, { boxes, reading, paragraph }) => {
    boxes.push(...reading.diagram(node.attributes['r:dm'] ?? '', paragraph.place));
  },
};

function lineBreak(node: XmlElement, run: XmlElement | undefined, open: Open): void {
  const type = node.attributes['w:type'];
  if (type === 'page') open.reading.newPage();
  else if ((type === undefined || type === 'textWrapping') && !isHidden(run, open)) open.paragraph.lines.push([]);
}

function say(text: string, run: XmlElement | undefined, open: Open, added = false): void {
  if (text === '' || open.reading.inFieldCode() || isHidden(run, open)) return;
  const properties = childOf(run, 'w:rPr');
  const bold = toggleOf(properties, 'w:b') === true;
  const line = open.paragraph.lines.at(-1);
  const isRaised = settingOf(properties, 'w:vertAlign') === 'superscript' && !added;
  line?.push({ text: isRaised ? raised(text, line.at(-1)?.text ?? '') : text, bold, added });
}

const isHidden = (run: XmlElement | undefined, { reading, properties }: Open): boolean =>
  run !== undefined && reading.styles.isOn('w:vanish', childOf(run, 'w:rPr'), properties);
