/** The lines of contents that print no pages: which are entries, which name a section, which go on with the entry above. */
import { isPersons } from '../../../chinese/names.ts';
import { tidy } from '../../../chinese/script.ts';
import { isBareByline } from '../../heads/byline.ts';
import { textOf } from '../../line/block.ts';
import { bare } from '../../line/similarity.ts';
import type { Block, Contents, ContentsEntry, Part, Periodical } from '../../model.ts';
import { creditOf, listNumber, type NumberForm, withoutCredit, withoutLink, withoutLostPage } from '../title-lines.ts';
import {
  isBracketed,
  isKnownSection,
  isMark,
  isShorterThan,
  opensWithDash,
  opensWithMark,
  undecorated,
} from './lines.ts';
import { withPrefix } from './read.ts';
import { barParts, parseEntry, styles, unpaged } from './styles.ts';

/** Share of the lines that must bear the list's own number for it to be a numbered list. */
const NUMBERED_SHARE = 0.3;
/** Longest name of a section that nothing marks, in characters. */
const LONGEST_SECTION = 12;

export interface ListContext {
  periodical: Periodical;
  /** Bare text of everything but the contents. */
  body: string;
  /** Whether the title of line i of the list is printed again outside it. */
  isBack: (at: number) => boolean;
  /** Whether these words stand alone on a line outside the list. */
  isLine: (words: string) => boolean;
}

interface Line {
  block: Block;
  text: string;
  /** The text without list number. */
  words: string;
  form?: NumberForm;
  isBack: boolean;
}

export function readList(blocks: readonly Block[], context: ListContext): Contents {
  const lines = blocks.map((block, at): Line => {
    const text = withoutLink(textOf(block).trim());
    const number = listNumber(text);
    return {
      block,
      text,
      words: text.slice(number?.length ?? 0),
      isBack: context.isBack(at),
      ...(number ? { form: number.form } : {}),
    };
  });
  const form = numberingOf(lines);
  const parts: Part[] = [];
  const entries: ContentsEntry[] = [];
  const sections: string[] = [];
  let section = '';
  /** The section's entries are set in under its name; one that is not stands under none. */
  let isSetIn = false;
  for (const [at, line] of lines.entries()) {
    const last = entries.at(-1);
    const kind = kindOf(lines, at, form, last, context);
    if (kind === 'section') {
      section = undecorated(line.words);
      isSetIn = !line.block.indent && lines[at + 1]?.block.indent === true;
      if (section !== '' && !sections.includes(section)) sections.push(section);
    } else if (kind === 'entry') {
      if (isSetIn && !line.block.indent) [section, isSetIn] = ['', false];
      const read = readEntry(line, context);
      if (read.section !== undefined && !sections.includes(read.section)) sections.push(read.section);
      entries.push({ section, ...read, order: entries.length + 1, blocks: [line.block] });
    } else if (kind === 'author' && last) {
      last.author = line.text;
      last.blocks.push(line.block);
    } else if (kind === 'continuation' && last) {
      last.title = tidy(withoutListEnd(`${last.title}${joint(last.title)}${line.words}`));
      last.blocks.push(line.block);
    }
    parts.push({
      block: line.block,
      ...RULES[kind],
      ...(kind === 'mark' && line.block.label ? { rule: line.block.label.rule } : {}),
    });
  }
  // 简讯： whose items stand under it in the list.
  const closed = entries.map((entry) => ({ ...entry, title: entry.title.replace(/[：:]$/u, '') }));
  return { entries: closed.map(withPrefix), sections, parts };
}

type Kind = 'mark' | 'section' | 'entry' | 'author' | 'continuation' | 'sub-item';

const RULES: Readonly<Record<Kind, Pick<Part, 'role' | 'rule'>>> = {
  mark: { role: 'marker', rule: 'contents-mark' },
  section: { role: 'section', rule: 'contents-section' },
  entry: { role: 'entry', rule: 'contents-entry' },
  author: { role: 'entry', rule: 'contents-continuation' },
  continuation: { role: 'entry', rule: 'contents-continuation' },
  'sub-item': { role: 'entry', rule: 'contents-sub-item' },
};

/** The form in which the list numbers its entries; its sub-items have another. */
function numberingOf(lines: readonly Line[]): NumberForm | undefined {
  const first = lines.find(({ form }) => form !== undefined)?.form;
  const own = lines.filter(({ form }) => form === first).length;
  const others = lines.filter(({ form }) => form !== undefined && form !== first).length;
  // A list of one item with items under it is a list, too.
  const isList = own >= 2 || (own === 1 && others >= 2);
  return first !== undefined && isList && own >= NUMBERED_SHARE * (lines.length - others) ? first : undefined;
}

function kindOf(
  lines: readonly Line[],
  at: number,
  form: NumberForm | undefined,
  last: ContentsEntry | undefined,
  { periodical, body }: ListContext,
): Kind {
  const line = lines[at] as Line;
  const { block } = line;
  if (isMark(block)) return 'mark';
  if (isKnownSection(block, periodical) && !line.isBack) return 'section';
  const next = lines[at + 1];
  const comesBackWith = (first: string, second: string): boolean => body.includes(bare(first) + bare(second));
  if (form !== undefined) {
    if (line.form === form) return 'entry';
    if (line.form !== undefined) return last ? 'sub-item' : 'entry';
    if (block.hash > 0 || isBracketed(block)) return 'section';
    // 本刊评论员文章： and the title on the next line.
    const isOpen = last !== undefined && last.blocks.at(-1) === lines[at - 1]?.block;
    if (isOpen && (/[：:]$/u.test(last.title) || comesBackWith(last.title, line.words))) return 'continuation';
    if (line.isBack) return 'entry';
    return isShorterThan(block, LONGEST_SECTION) && next?.form === form ? 'section' : last ? 'continuation' : 'section';
  }
  if (isSectionByLook(lines, at)) return 'section';
  if (line.isBack) return 'entry';
  if (last && opensWithDash(block)) return 'continuation';
  if (last && isAuthorOf(line, last)) return 'author';
  const above = lines[at - 1];
  if (last && above && !above.isBack && comesBackWith(last.title, line.words)) return 'continuation';
  if (next && !next.isBack && comesBackWith(line.words, next.words)) return 'entry';
  return isShorterThan(block, LONGEST_SECTION) && next?.isBack ? 'section' : 'entry';
}

/** Set off from the entries below: by a mark or brackets that they lack, or because they are set in under it. */
function isSectionByLook(lines: readonly Line[], at: number): boolean {
  const { block } = lines[at] as Line;
  const under = nextUnmarked(lines, at + 1);
  const second = nextUnmarked(lines, under + 1);
  const [next, afterNext] = [lines[under]?.block, lines[second]?.block];
  if (!next) return false;
  if (block.hash > 0 && next.hash === 0) return true;
  if (!block.bullet && next.bullet && lines.some(({ block: other }, i) => i < at && other.bullet)) return true;
  if (isBracketed(block) && !isBracketed(next) && /[】\]〕]$/u.test(textOf(block).trim())) return true;
  if (opensWithMark(block) && !opensWithMark(next)) return true;
  return (
    !block.indent && next.indent && (afterNext === undefined || afterNext.indent || lines[second]?.isBack === true)
  );
}

function nextUnmarked(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && isMark((lines[at] as Line).block)) at++;
  return at;
}

/** A line of names alone under its entry. */
const isAuthorOf = ({ block, text }: Line, { author, blocks }: ContentsEntry): boolean =>
  author === undefined && blocks.length === 1 && isBareByline(text) && (isPersons(text) || block.indent);

function readEntry(
  { words }: Line,
  { body, isLine }: ListContext,
): Pick<ContentsEntry, 'title' | 'page' | 'author'> & { section?: string } {
  const author = creditOf(words);
  const whole = withoutListEnd(withoutCredit(words));
  if (author !== undefined || isLine(whole)) return { title: tidy(whole), ...(author === undefined ? {} : { author }) };
  // Some lines have kept their page, or print the author behind the title.
  const parsed = [...styles.filter((style) => !style.needsMark), unpaged].flatMap(
    (style) => parseEntry(words, style) ?? [],
  );
  const isPrinted = ({ title }: { title: string }): boolean => body.includes(bare(title));
  const fitting =
    parsed.find(({ title }) => isLine(title)) ??
    parsed.find((one) => one.author !== undefined && isPrinted(one)) ??
    parsed.find(isPrinted);
  if (fitting) return { ...fitting, title: withoutListEnd(fitting.title) };
  const bar = barParts(words);
  return bar ? { section: bar.section, title: tidy(withoutListEnd(bar.title)) } : { title: tidy(whole) };
}

/** `标题；`: the list's own stop, no letter of the title. */
const withoutListEnd = (title: string): string =>
  withoutLostPage(title)
    .trim()
    .replace(/[；;。，,、]+$/u, '');

/** Chinese goes on without a space. */
const joint = (above: string): string => (/[\p{Script=Han}：:，。；、”》）]$/u.test(above) ? '' : ' ');
