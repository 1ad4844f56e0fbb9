/** PDF with a text layer. What reads it takes longer to load than a Word document to read: it is loaded where there is a PDF. */
import { type Format, startsWith } from './format.ts';

export const pdf: Format = {
  file: 'source.pdf',
  unit: 'page',
  holds: (bytes) => startsWith(bytes, '%PDF-'),
  extract: async (bytes) => (await import('./pdf/read.ts')).extract(bytes),
};
