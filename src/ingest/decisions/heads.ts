/** Corrections of title, deck, byline, region and the notes around them: they change the fields of the front matter. */

import type { AppliedCorrection } from '../../schema.ts';
import { textOf } from '../line/block.ts';
import type { DraftArticle, Part, Role } from '../model.ts';
import { exchangeIn } from './exchange.ts';
import { type Misfit, type Placed, recordOf } from './placed.ts';

type Field = NonNullable<AppliedCorrection['field']>;

/** Which field holds the words of a part of the head. */
const FIELDS: Partial<Record<Role, Field>> = {
  title: 'title',
  subtitle: 'subtitle',
  region: 'region',
  byline: 'authors',
  note: 'authorNote',
  source: 'source',
};

/** One name a line while names are corrected: a mark between names of a correction parts them like the print's. */
const NAMES_END = /[\n、，,；;]/u;

/** The parts stay as they are, so that `printed` keeps what the source has; only the fields change. */
export function correctHead(
  article: DraftArticle,
  placed: readonly Placed[],
): { article: DraftArticle; applied: AppliedCorrection[] } | { misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  const applied: AppliedCorrection[] = [];
  let corrected = article;
  for (const [field, own] of Map.groupBy(placed, ({ piece }) => fieldOf(article.parts[piece.part]))) {
    const text = textOfField(article, field);
    const stretches = own.map((one) => ({
      ...stretchOf(article.parts, field, text, one),
      correction: one.correction,
      placed: one,
    }));
    misfits.push(...stretches.filter(({ end }) => end === 0).map(({ placed: one }) => misfit(one)));
    const sorted = stretches.toSorted((a, b) => a.start - b.start);
    corrected = withField(corrected, field, exchangeIn(text, sorted));
    let shift = 0;
    for (const { start, end, placed: one } of sorted) {
      const { to } = one.correction;
      applied.push({
        field,
        offset: start + shift,
        ...recordOf(one),
        from: text.slice(start, end).replaceAll('\n', ' '),
      });
      shift += to.length - (end - start);
    }
  }
  return misfits.length > 0 ? { misfits } : { article: corrected, applied };
}

/** The field that a part of the head went into. */
export const fieldOf = (part: Part | undefined): Field => FIELDS[part?.role ?? 'title'] ?? 'title';

function textOfField(article: DraftArticle, field: Field): string {
  const value = article[field];
  return typeof value === 'string' ? value : (value ?? []).join('\n');
}

/** The same words in the field, whose spaces may be others; `end` 0 where it does not hold them. */
function stretchOf(parts: readonly Part[], field: Field, text: string, { piece, start, correction }: Placed) {
  const words = new RegExp(
    [...correction.from]
      .filter((char) => !/\s/u.test(char))
      .map((char) => char.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
      .join('\\s*'),
    'gu',
  );
  const above = parts
    .slice(0, piece.part)
    .filter((part) => fieldOf(part) === field && FIELDS[part.role] !== undefined)
    .map((part) => textOf(part.block));
  const earlier = [...above, piece.text.slice(0, start)].join('\n').matchAll(words);
  const found = [...text.matchAll(words)][[...earlier].length];
  return found ? { start: found.index, end: found.index + found[0].length } : { start: 0, end: 0 };
}

function withField(article: DraftArticle, field: Field, text: string): DraftArticle {
  const value = field === 'authors' ? text.split(NAMES_END).filter((name) => name !== '') : text;
  return { ...article, [field]: value };
}

const misfit = ({ at, correction: { line, from } }: Placed): Misfit => ({
  at,
  rule: 'correction-misses-field',
  reason: `第 ${line} 行的“${from}”没有进入文章的标题、署名等项目，更正它不会有任何变化。请写出这一行里进入了这些项目的字`,
});
