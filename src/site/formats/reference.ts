/** An article of the archive as a reference to cite. */
import type { Reference } from '../../cite/reference.ts';
import type { Periodical } from '../../schema.ts';
import type { Card, Issue } from '../archive/archive.ts';
import { absoluteHref } from '../href.ts';

export function referenceTo(card: Card, issue: Issue, periodical: Periodical): Reference {
  const { authors, title, subtitle, page } = card.data;
  const { year, number, totalNumber, published, title: journal } = issue.data;
  return {
    authors,
    title,
    subtitle,
    journal,
    year,
    number,
    totalNumber,
    permit: periodical.permit,
    published,
    page,
    url: absoluteHref(card.path, periodical.site),
    key: card.id.replace('/', '-'),
  };
}
