/** What a reader of one file format gives: lines of text as ingest reads them, and where each stood in the file. */
import type { Origin } from '../../schema.ts';

export interface PlacedLine {
  /** Marks as in Markdown: `#` headings, `-` items, `**` bold; cells are parted by tabs. Blank where the file has a gap. */
  text: string;
  /** Page or paragraph, from 1. */
  place: number;
}

export type Extracted = { lines: PlacedLine[] } | { reason: string };

export interface Format {
  /** Name of the delivered file in the folder. */
  file: string;
  unit: Origin['unit'];
  /** By the first bytes; a name can be wrong. */
  holds: (bytes: Uint8Array, path: string) => boolean;
  extract: (bytes: Uint8Array) => Promise<Extracted>;
}

export const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature;
