/** Word: WordprocessingML read directly, since what a converter leaves out it leaves out silently. A paragraph of the document is a line. */
import type { DocumentDoubt, OutlineEntry } from '../../../ingest/index.ts';
import { type Extracted, type Format, startsWith } from '../format.ts';
import { looseIn } from '../loose.ts';
import { withNotes } from '../notes.ts';
import { unzip } from '../zip.ts';
import { readBlocks } from './body/blocks.ts';
import { type Line, linesOf } from './body/lines.ts';
import { lowered } from './formulas/raised.ts';
import type { NoteCall, Remark } from './model.ts';
import { readNumbering } from './numbers/numbering.ts';
import { openPackage, type WordPackage } from './package.ts';
import { picturesOf } from './pictures.ts';
import { beginReading, type Reading } from './reading.ts';
import { readStyles } from './styles.ts';
import { witnessOf } from './witness.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml.ts';

/** What Word wraps an encrypted document in, what documents were before 2007, and what WPS writes. */
const OLE = '\xd0\xcf\x11\xe0';

export const docx: Format = {
  file: 'source.docx',
  unit: 'paragraph',
  fold: lowered,
  holds: (bytes) => startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, OLE),
  extract,
};

async function extract(bytes: Uint8Array): Promise<Extracted> {
  if (startsWith(bytes, OLE))
    return {
      reason:
        '是旧版 Word 文件（.doc），或者加了密码，或者是 WPS 文件（.wps）；请用 Word 或 WPS 打开，去掉密码，点“文件 → 另存为”，类型选“Word 文档（*.docx）”，再导入另存的文件',
    };
  const zip = await unzip(bytes);
  if ('reason' in zip) return zip;
  const damaged = { reason: 'Word 文档已损坏，无法读取；请用 Word 打开后另存一份' };
  try {
    const word = openPackage(zip.entries);
    if (!word) return { reason: '是压缩包，里面不是 Word 文档；请解压后导入其中的文件' };
    const body = childOf(childOf(parseXml(word.document), 'w:document'), 'w:body');
    return body ? read(word, body) : damaged;
  } catch {
    // XML that is none, or elements within elements by the ten thousand: no document that a person wrote.
    return damaged;
  }
}

function read(word: WordPackage, body: XmlElement): Extracted {
  const styles = readStyles(word.treeOf('styles'));
  const numbering = readNumbering(word.treeOf('numbering'), styles);
  const reading = beginReading(word, body, styles, (container, at) => readBlocks(container, numbering, at));
  const lines = linesOf(reading.blocksOf(body));
  const notes = noteLines(word, reading);
  const whole = withNotes(lines, notes);
  const { pictures, remarks } = picturesOf(whole, word);
  const witness = witnessOf(word, styles);
  // Insertions and deletions are one thing to decide; the account tells of the latter.
  const told = witness.some(({ absent }) => absent === 'deleted');
  const all = [...reading.remarks.all.filter(({ rule }) => !(told && rule === 'document-changes')), ...remarks];
  return {
    lines: whole.map(({ text, place, added }) => ({ text, place, ...(added ? { added } : {}) })),
    witness,
    doubts: [...all.map((remark) => doubtOf(remark, whole)), ...looseIn(pictures)],
    outline: outlineOf(whole, reading.targets),
    ...(pictures.length > 0 ? { pictures } : {}),
  };
}

/** The lines of a note, its number in front. */
function noteLines(word: WordPackage, reading: Reading): (call: NoteCall) => Line[] {
  const trees = new Map(
    (['footnote', 'endnote'] as const).map((kind) => {
      const root = childOf(word.treeOf(`${kind}s`), `w:${kind}s`);
      return [kind, new Map(childrenOf(root, `w:${kind}`).map((note) => [note.attributes['w:id'] ?? '', note]))];
    }),
  );
  return ({ kind, id, mark, place }) => {
    const note = trees.get(kind)?.get(id);
    if (!note) return [];
    reading.place = place;
    const lines = linesOf(reading.blocksOf(note)).filter(({ text }) => text.trim() !== '');
    reading.place = undefined;
    return lines.map((line, at) =>
      at > 0 || mark === ''
        ? line
        : { ...line, text: `${mark} ${line.text.trimStart()}`, added: mark + (line.added ?? '') },
    );
  };
}

function doubtOf({ place, ...doubt }: Remark, lines: readonly Line[]): DocumentDoubt {
  const at = lines.findIndex((line) => line.place >= place);
  return { ...doubt, line: at < 0 ? lines.length : at + 1 };
}

/** Headings by their style, and what a contents field leads to. */
const outlineOf = (lines: readonly Line[], targets: ReadonlyMap<string, number>): OutlineEntry[] =>
  lines.flatMap(({ text, level, bookmarks }, at) => {
    const target = bookmarks.map((name) => targets.get(name)).find((one) => one !== undefined);
    const depth = level ?? target;
    const title = text.replace(/^#+ /u, '').replaceAll('**', '').trim();
    return depth === undefined || title === '' ? [] : [{ title, line: at + 1, level: depth }];
  });
