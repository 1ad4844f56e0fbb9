/** A found article as a reference to cite. */
import type { Reference } from '../../../cite/reference.ts';

/** What the page knows of the archive. */
export interface Source {
  journal: string;
  /** Address of the published site, with a slash at the end: what is taken away must lead back from anywhere. */
  url: string;
  /** What a citation may need to know of an issue, by its id. Absent until it has been loaded. */
  issues?: IssueFacts;
}

/** `journal` as the issue prints it. */
export type IssueFacts = Readonly<
  Record<string, Pick<Reference, 'totalNumber' | 'published' | 'permit'> & { journal: string }>
>;

/** What is cited of an article. `page`: where it begins in print. */
export interface Head {
  authors: readonly string[];
  title: { text: string };
  subtitle?: { text: string } | undefined;
  page?: string | number | undefined;
}

/** `id`: `1998-03/05`. `anchor`: of the paragraph, where one is cited. */
export function referenceTo(id: string, reading: Head, { journal, url, issues }: Source, anchor?: string): Reference {
  const issue = id.split('/')[0] ?? '';
  const [year = 0, number = 0] = issue.split('-').map(Number);
  return {
    authors: reading.authors,
    title: reading.title.text,
    subtitle: reading.subtitle?.text,
    journal,
    year,
    number,
    ...issues?.[issue],
    page: Number(reading.page) || undefined,
    url: `${url}issues/${id}/${anchor === undefined ? '' : `#${anchor}`}`,
    key: id.replace('/', '-'),
  };
}
