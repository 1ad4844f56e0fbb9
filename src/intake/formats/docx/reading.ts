/** What a reading of the document carries from one paragraph to the next: open fields, numbers of notes, and what the editor must be told. */
import { equationOf } from './formulas/equation.ts';
import { type Block, type NoteCall, plainParagraph, type Remark } from './model.ts';
import { numeral } from './numbers/numerals.ts';
import type { WordPackage } from './package.ts';
import type { Styles } from './styles.ts';
import { childOf, descendantsOf, parseXml, settingOf, textIn, type XmlElement } from './xml.ts';

export interface Reading {
  styles: Styles;
  /** Paragraph that refers to the note being read; undefined in the document itself. */
  place: number | undefined;
  remarks: Remark[];
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
  chart: (place: number) => void;
  struck: (place: number, text: string) => void;
  inserted: (place: number, text: string) => void;
  formula: (place: number, text: string) => void;
  unknownSign: (place: number) => void;
  /** An automatic number is another than Word prints. */
  renumbered: (place: number, printed: string, text: string) => void;
  embedded: (place: number) => void;
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
  const remarks: Remark[] = [];
  /** One remark a rule: the first place, and how many there are. */
  const counted = new Map<string, { remark: Remark; times: number }>();
  const tell = (remark: Remark, messageFor: (times: number) => string): void => {
    const known = counted.get(remark.rule);
    if (known) {
      known.times++;
      known.remark.message = messageFor(known.times);
      return;
    }
    counted.set(remark.rule, { remark, times: 1 });
    remarks.push(remark);
  };
  const reading: Reading = {
    styles,
    place: undefined,
    remarks,
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
    chart: (place) =>
      tell(
        { rule: 'document-chart', place, message: '原件有图表，图表里的文字和数据没有读进正文', advice: CHART_ADVICE },
        (times) => `原件有 ${times} 张图表，图表里的文字和数据没有读进正文`,
      ),
    struck: (place, quote) => {
      if (quote.trim() !== '')
        tell(
          {
            rule: 'document-struck',
            place,
            message: '原件里有画了删除线的文字，照样读进了正文',
            quote,
            advice: STRUCK_ADVICE,
          },
          (times) => `原件里有 ${times} 处画了删除线的文字，照样读进了正文`,
        );
    },
    inserted: (place, quote) => {
      if (quote.trim() !== '')
        tell(
          {
            rule: 'document-changes',
            place,
            message: '原件里有没有接受的插入修订，已当作接受',
            quote,
            advice: CHANGES_ADVICE,
          },
          (times) => `原件里有 ${times} 处没有接受的插入修订，已当作接受`,
        );
    },
    formula: (place, quote) =>
      tell(
        { rule: 'document-formula', place, message: '原件里有公式，这里写成一行', quote, advice: '请对照原件核对' },
        (times) => `原件里有 ${times} 个公式，这里写成一行`,
      ),
    unknownSign: (place) =>
      tell(
        {
          rule: 'document-sign',
          place,
          message: '原件里有符号字体的符号，没有对应的字，写作 □',
          advice: '请对照原件核对',
        },
        (times) => `原件里有 ${times} 个符号字体的符号，没有对应的字，写作 □`,
      ),
    renumbered: (place, printed, text) =>
      tell(
        {
          rule: 'document-numbering',
          place,
          message: `自动编号在原件里接着上一篇的小标题，印作“${printed}”，这里从头编作“${text}”`,
          advice: '请对照原件核对；如果编号确应接着编，请把编号改为手工输入的文字，再导入',
        },
        (times) => `自动编号有 ${times} 处在原件里接着上一篇的小标题（第一处印作“${printed}”），这里从头编起`,
      ),
    embedded: (place) =>
      tell(
        {
          rule: 'document-embedded',
          place,
          message: '原件里嵌着另一个文档，它的文字没有读进来',
          advice: '请用 Word 打开原件，全选、复制到新文档，另存为 .docx 后再导入',
          blocking: true,
        },
        (times) => `原件里嵌着 ${times} 个别的文档，它们的文字没有读进来`,
      ),
  };
  return reading;
}

const CHART_ADVICE = '如果图表里的文字要发表，请在原件里把它写成正文或表格，再导入';
const STRUCK_ADVICE = '如果这些文字不发表，请在原件里删去，再导入';
const CHANGES_ADVICE = '请在原件里逐处接受或拒绝修订，另存后再导入';

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

interface NoteCounters {
  next: (kind: NoteCall['kind']) => string;
  restart: (at: 'eachPage' | 'eachSect') => void;
  /** The properties of the section that ends. */
  section: (properties: XmlElement) => void;
}

function noteCounters(word: WordPackage, body: XmlElement): NoteCounters {
  const settings = childOf(word.treeOf('settings'), 'w:settings');
  const section = childOf(body, 'w:sectPr');
  const count = (kind: NoteCall['kind'], format: string) => {
    const properties = [childOf(section, `w:${kind}Pr`), childOf(settings, `w:${kind}Pr`)];
    const value = (name: string): string | undefined =>
      properties.map((one) => settingOf(one, name)).find((one) => one !== undefined);
    const start = Number(value('w:numStart') ?? 1);
    return { start, next: start, format: value('w:numFmt') ?? format, restart: value('w:numRestart') };
  };
  const counts = { footnote: count('footnote', 'decimal'), endnote: count('endnote', 'lowerRoman') };
  const restart = (at: 'eachPage' | 'eachSect'): void => {
    for (const one of Object.values(counts)) if (one.restart === at) one.next = one.start;
  };
  return {
    next: (kind) => {
      const one = counts[kind];
      const number = numeral(one.next++, one.format);
      return /^[\p{L}\d*]+$/u.test(number) ? `[${number}]` : number;
    },
    restart,
    section: () => restart('eachSect'),
  };
}
