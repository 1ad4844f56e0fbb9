/** What a result can be taken away as: a row a format. Pure. */
import { bibtex } from '../../../cite/bibtex.ts';
import { cslJson } from '../../../cite/csl.ts';
import { gbt7714 } from '../../../cite/gbt7714.ts';
import { noteExpress } from '../../../cite/noteexpress.ts';
import type { Reference } from '../../../cite/reference.ts';
import { ris } from '../../../cite/ris.ts';
import { csvOf } from '../../../text/csv.ts';
import type { Read } from './readings.ts';
import { referenceTo, type Source } from './reference.ts';
import { tableOf } from './table.ts';

export interface Format {
  /** On the button. */
  name: string;
  extension: string;
  type: string;
  /** It quotes the places found, not only what is to be cited. */
  quotes: boolean;
  write: (read: readonly Read[], source: Source) => string;
}

const cited =
  (write: (references: Reference[]) => string): Format['write'] =>
  (read, source) =>
    write(read.map(({ found, reading }) => referenceTo(found.id, reading, source)));
const each = (write: (reference: Reference) => string): Format['write'] =>
  cited((references) => references.map((reference) => write(reference)).join(''));

export const formats = {
  csv: {
    name: 'CSV',
    extension: 'csv',
    type: 'text/csv',
    quotes: true,
    write: (read, source) => csvOf(tableOf(read, source)),
  },
  ris: {
    name: 'RIS',
    extension: 'ris',
    type: 'application/x-research-info-systems',
    quotes: false,
    write: each(ris),
  },
  bibtex: { name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex', quotes: false, write: each(bibtex) },
  csl: {
    name: 'CSL-JSON',
    extension: 'json',
    type: 'application/json',
    quotes: false,
    write: cited((references) => cslJson(...references)),
  },
  noteexpress: { name: 'NoteExpress', extension: 'net', type: 'text/plain', quotes: false, write: each(noteExpress) },
  citations: {
    name: '复制引文',
    extension: 'txt',
    type: 'text/plain',
    quotes: false,
    write: each((reference) => `${gbt7714(reference)}\n`),
  },
} as const satisfies Record<string, Format>;
