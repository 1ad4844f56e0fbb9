/** A found article as a reference to cite. Pure. */
import type { Reference } from '../../../cite/reference.ts';
import type { Reading } from '../../ask/reading.ts';

/** What the page knows of the archive. */
export interface Source {
  journal: string;
  /** Address of the published site, with a slash at the end: what is taken away must lead back from anywhere. */
  url: string;
}

/** `id`: `1998-03/05`. `anchor`: of the paragraph, where one is cited. */
export function referenceTo(id: string, reading: Reading, { journal, url }: Source, anchor?: string): Reference {
  const [year = 0, number = 0] = (id.split('/')[0] ?? '').split('-').map(Number);
  return {
    authors: reading.authors,
    title: reading.title.text,
    subtitle: reading.subtitle?.text,
    journal,
    year,
    number,
    page: Number(reading.page) || undefined,
    url: `${url}issues/${id}/${anchor === undefined ? '' : `#${anchor}`}`,
    key: id.replace('/', '-'),
  };
}
