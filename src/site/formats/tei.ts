/** An article of the archive as a document of TEI. */
import { bodyOf } from '../../content/index.ts';
import type { AppliedCorrection, Periodical } from '../../schema.ts';
import type { TeiDocument } from '../../tei/index.ts';
import type { Card, Issue } from '../archive/archive.ts';
import { referenceTo } from './reference.ts';

/** Beside the page of the article. */
export const teiPath = ({ path }: Pick<Card, 'path'>): string => `${path}tei.xml`;

export async function teiDocument(card: Card, issue: Issue, periodical: Periodical): Promise<TeiDocument> {
  const { section, region, authorNote, source, corrections = [] } = card.data;
  const isRestricted = periodical.visibility === 'internal';
  return {
    reference: referenceTo(card, issue, periodical),
    publisher: periodical.sponsor,
    section,
    region,
    authorNote,
    source,
    availability: periodical.restriction ?? (isRestricted ? '内部资料' : '文字的权利属于刊物和作者'),
    isRestricted,
    changes: corrections.map(changeOf).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    body: (await bodyOf(card.id)).tree,
  };
}

const changeOf = ({ block, date, by, from, to, reason }: AppliedCorrection): TeiDocument['changes'][number] => ({
  date,
  by,
  from,
  to,
  reason,
  place: block === undefined ? '篇首' : `第${block}段`,
});
