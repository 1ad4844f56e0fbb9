/** Formats other than text, each recognised by its first bytes; what none of them holds is text or nothing. */
import { docx } from './docx/index.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { pdf } from './pdf.ts';

export type { PlacedLine } from './format.ts';

export const formats: readonly Format[] = [docx, pdf, html];

export const formatOf = (bytes: Uint8Array, path: string): Format | undefined =>
  formats.find((format) => format.holds(bytes, path));
