/** Notes on an article: what was corrected (更正), what the program doubts (存疑), where it joined what the print broke (接排). */
import type { TextBlock } from '../../mdx/index.ts';
import type { AppliedCorrection, Article, Doubt, IssueCorrection, LedgerEntry } from '../../schema.ts';

const TAIL = /(?:(?<![A-Za-z0-9.,])|[A-Za-z0-9.,]+)[^，。；：、！？“”]{1,6}[，。；：、！？“”]*$/u;

export interface Note {
  kind: '更正' | '存疑' | '接排';
  text: string;
  /** Block it stands beside; a note without one stands at the head or below the article. */
  anchor?: string;
  /** Of the article's head or foot, where it speaks of no block. */
  field?: HeadField;
  /** Characters of the block before the words it speaks of. */
  offset: number;
  /** The words in question, to be underlined; doubts only. */
  quote?: string;
}

type HeadField = NonNullable<AppliedCorrection['field']>;

const FIELDS: Record<HeadField, string> = {
  title: '题名',
  subtitle: '副题',
  region: '地区',
  authors: '署名',
  authorNote: '作者说明',
  source: '出处',
};

/** Fields that stand above the text: their notes stand there too. */
const AT_HEAD: ReadonlySet<HeadField> = new Set(['title', 'subtitle', 'region', 'authors']);

export const isAtHead = ({ field }: Note): boolean => field !== undefined && AT_HEAD.has(field);

/** What the source reads, and why it does not stand so. */
export function fixNotes(corrections: readonly AppliedCorrection[], blocks: readonly TextBlock[]): Note[] {
  return corrections.map((correction) => {
    const { block, field, offset } = correction;
    const anchor = blocks[(block ?? 0) - 1]?.anchor;
    const text = `${field ? FIELDS[field] : ''}${saidOf(correction)}`;
    return { kind: '更正', text, offset, ...(anchor === undefined ? {} : { anchor }), ...(field && { field }) };
  });
}

export const PARTS: Record<IssueCorrection['part'], string> = { cover: '封面', masthead: '版权页', contents: '目录' };

/** The same for the pages around the articles. */
export const issueFixNotes = (corrections: readonly IssueCorrection[]): Note[] =>
  corrections.map((correction) => ({
    kind: '更正',
    text: `${PARTS[correction.part]}${saidOf(correction)}`,
    offset: 0,
  }));

const saidOf = (correction: AppliedCorrection | IssueCorrection): string =>
  `${changeOf(correction)}${correction.reason.replace(/。?$/u, '。')}（${correction.by}，${correction.date}）`;

/** Old and new words in a sentence. */
export const changeOf = ({ from, to }: Pick<AppliedCorrection, 'from' | 'to'>): string =>
  to === '' ? `原作“${from}”，已删去。` : `原作“${from}”，改为“${to}”。`;

/** What a head has, in the order in which the page shows it. */
type Head = Pick<Article, 'title' | 'subtitle' | 'region' | 'authors' | 'authorNote' | 'source'>;

/** Of the ledger: lines of an article that are no text of it. */
const ROLES_OF_HEAD: ReadonlySet<string> = new Set(['title', 'subtitle', 'byline', 'region']);

/**
 * A doubt stands where its words do: beside the first block that holds them, or at the head. `entries`: of the article; they say of which the line
 * is. What an editor should do about it is no matter for readers.
 */
export function doubtNotes(
  doubts: readonly Doubt[],
  blocks: readonly TextBlock[],
  head: Head,
  entries: readonly LedgerEntry[] = [],
): Note[] {
  const ofHead = new Set(entries.flatMap(({ line, role }) => (ROLES_OF_HEAD.has(role) ? [line] : [])));
  return doubts.map((doubt): Note => {
    const text = doubt.message.replace(/。*$/u, '。');
    const { quote } = doubt;
    if (quote === undefined || quote === '') return { kind: '存疑', text, offset: 0 };
    const field = fieldWith(head, quote);
    const block = blocks.find((candidate) => candidate.text.includes(quote));
    if (field && (!block || ofHead.has(doubt.line)))
      return { kind: '存疑', text: `${FIELDS[field]}：${text}`, field, offset: 0, quote };
    if (!block) return { kind: '存疑', text, offset: 0 };
    return { kind: '存疑', text, anchor: block.anchor, offset: block.text.indexOf(quote), quote };
  });
}

function fieldWith(
  { title, subtitle, region, authors, authorNote, source }: Head,
  quote: string,
): HeadField | undefined {
  const texts: [HeadField, string | undefined][] = [
    ['title', title],
    ['subtitle', subtitle],
    ['region', region],
    ['authors', authors.join(' ')],
    ['authorNote', authorNote],
    ['source', source],
  ];
  return texts.find(([, text]) => text?.includes(quote))?.[0];
}

/**
 * `entries`: those of one article; `source.lines`: `source.txt`, line by line, asked for only where a paragraph was joined, as few were; `originals`: texts of
 * the blocks before corrections. A joined paragraph is found again by its letters alone, since marks and spaces of the source are not text; one that is not found gets no note.
 */
export function joinNotes(
  entries: readonly LedgerEntry[],
  source: { readonly lines: readonly string[] },
  blocks: readonly TextBlock[],
  originals = blocks.map(({ text }) => text),
): Note[] {
  const paragraphs = joined(entries);
  if (paragraphs.length === 0) return [];
  const { lines } = source;
  const byLetters = new Map(blocks.map((block, at) => [lettersOf(originals[at] ?? ''), block]));
  return paragraphs.flatMap((parts) => {
    const texts = parts.map(({ line, start, end }) => (lines[line - 1] ?? '').slice(start, end));
    const block = byLetters.get(texts.map(lettersOf).join(''));
    if (!block) return [];
    const breaks = texts.slice(0, -1).map((text) => `“${tailOf(text)}”`);
    return [
      {
        kind: '接排',
        text: `原刊在${breaks.join('')}后断开，并为一段。`,
        anchor: block.anchor,
        offset: firstBreak(block.text, texts[0] ?? ''),
      },
    ];
  });
}

/** Parts of the paragraphs that took more than one source line. */
function joined(entries: readonly LedgerEntry[]): LedgerEntry[][] {
  const byBlock = new Map<number, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.role !== 'paragraph') continue;
    const parts = byBlock.get(entry.block);
    if (parts) parts.push(entry);
    else byBlock.set(entry.block, [entry]);
  }
  return [...byBlock.values()].filter((parts) => parts.length > 1);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Offset in `text` just after the letters of its first printed line. */
function firstBreak(text: string, firstLine: string): number {
  let left = lettersOf(firstLine).length;
  for (let offset = 0; offset < text.length; offset++) {
    if (left === 0) return offset;
    left -= lettersOf(text.charAt(offset)).length;
  }
  return text.length;
}

/** The last words of a printed line: after its last mark, six characters or so, no number cut and no quote left open. */
function tailOf(line: string): string {
  const plain = line.replace(/[*\\#]/gu, '').trim();
  const tail = TAIL.exec(plain)?.[0] ?? plain.slice(-6);
  const opened =
    tail.lastIndexOf('”') > tail.lastIndexOf('“') ? plain.slice(0, plain.length - tail.length).lastIndexOf('“') : -1;
  return (opened < 0 ? tail : plain.slice(opened)).replaceAll('“', '‘').replaceAll('”', '’');
}
