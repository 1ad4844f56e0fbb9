/** One article from its blocks: its head read, its body repaired, what the front matter says drawn from both. */

import { authorsOf } from '../heads/byline.ts';
import { readHead, regionOf } from '../heads/head.ts';
import type { Start } from '../heads/starts.ts';
import { splitBlock, textOf } from '../line/block.ts';
import type { Block, DraftArticle, Part, Role } from '../model.ts';
import type { ArticleContext } from '../rule.ts';
import { repairs } from './repairs/index.ts';

/** Furniture: printed, but in no article. The only roles that may be dropped. */
export const FURNITURE: ReadonlySet<Role> = new Set<Role>([
  'running-head',
  'folio',
  'jump-line',
  'section',
  'table-header',
  'marker',
  'artefact',
]);

/** The article, and the furniture that lay among its blocks. `titles`: blocks that an editor says belong to a title. */
export function draft(
  blocks: readonly Block[],
  start: Start & { titles: ReadonlySet<Block> },
  context: ArticleContext,
): [DraftArticle, Part[]] {
  const opened = start.kind === 'note' ? splitNote(blocks) : blocks;
  const head = readHead(opened, start, context.periodical);
  const body = notesLast(
    opened
      .slice(head.length)
      .map(
        (block): Part => ({ block, role: block.label?.role ?? 'paragraph', rule: block.label?.rule ?? 'paragraph' }),
      ),
  );
  const all = [...head.parts, ...repairs.reduce((parts, repair) => repair.apply(parts, context), body)];
  const parts = all.filter(({ role }) => !FURNITURE.has(role));
  const textsOf = (role: Role, rule?: string) =>
    parts
      .filter((part) => part.role === role && (rule === undefined || part.rule === rule))
      .map(({ block }) => textOf(block).trim());
  const bylines = textsOf('byline');
  const region = [...textsOf('region'), ...(start.entry.prefix ? [start.entry.prefix] : [])].map((name) =>
    regionOf(name, context.periodical),
  );
  const authorNote = textsOf('note', 'author-note').map(withoutBrackets).join(' ');
  const source = textsOf('source').map(withoutBrackets).join(' ');
  const named = region.filter((name) => name !== undefined).toSorted((a, b) => b.length - a.length)[0];
  const signed = [...new Set(bylines.flatMap(authorsOf))];
  const authors = signed.length > 0 || !start.entry.author ? signed : authorsOf(start.entry.author);
  return [
    {
      order: start.entry.order,
      kind: start.kind,
      section: start.entry.section,
      ...(start.entry.page === undefined ? {} : { page: start.entry.page }),
      ...(named ? { region: named } : {}),
      title: start.kind === 'note' ? start.entry.title : head.title,
      ...(head.subtitle && start.kind === 'article' ? { subtitle: head.subtitle } : {}),
      authors,
      ...(authorNote ? { authorNote } : {}),
      ...(source ? { source } : {}),
      parts,
    },
    all.filter(({ role }) => FURNITURE.has(role)),
  ];
}

/** What an editor says is a note was printed at the foot of a page, in the midst of a text that goes on. */
const notesLast = (parts: readonly Part[]): Part[] => {
  const isNote = ({ rule }: Part): boolean => rule === NOTE_POINTED;
  return [...parts.filter((part) => !isNote(part)), ...parts.filter(isNote)];
};

/** Rule of a note that an editor pointed at. */
export const NOTE_POINTED = 'note-pointed';
/** Rule of a line that an editor says is text. */
export const TEXT_POINTED = 'text-pointed';

const withoutBrackets = (text: string): string => text.replace(/^[（(【[]\s*([^（(【[]*?)\s*[）)】\]]$/u, '$1');

/** `编者按：本期刊发…` on one line: the words before the colon are the title. */
function splitNote(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (!first) return blocks;
  const text = textOf(first);
  const title = /^.{0,3}编\s*[者辑]\s*(?:按语?|的话|寄语)\s*[】\])）〗：:\s]*/u.exec(text)?.[0] ?? '';
  return title.length > 0 && title.length < text.length ? [...splitBlock(first, title.length), ...rest] : blocks;
}
