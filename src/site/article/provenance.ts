/** Where the text of an issue comes from: its ledger and source lines, sorted by article. Read once an issue. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '../../content/folder.ts';
import { readLedger } from '../../content/index.ts';
import type { Confidence, Doubt, LedgerEntry } from '../../schema.ts';
import { decode } from '../../text/decode.ts';

export interface Provenance {
  /** Lines of `source.txt`, of the whole issue; empty without one. */
  lines: readonly string[];
  /** By order of the article. */
  entries: ReadonlyMap<number, LedgerEntry[]>;
  doubts: ReadonlyMap<number, Doubt[]>;
  /** How sure the bounds of an article are, and what that rests on. */
  confidence: ReadonlyMap<number, Confidence>;
}

/** An issue without a ledger has articles without notes. */
export async function provenanceOf(issue: string): Promise<Provenance> {
  const folder = join(contentRoot(), issue);
  const ledger = await readLedger({ id: issue, folder, articles: [] });
  const entries = new Map<number, LedgerEntry[]>();
  for (const entry of ledger?.entries ?? []) if (typeof entry.target === 'number') append(entries, entry.target, entry);
  const doubts = new Map<number, Doubt[]>();
  for (const doubt of ledger?.doubts ?? []) if (doubt.article !== undefined) append(doubts, doubt.article, doubt);
  const confidence = new Map(ledger?.confidence.map((entry) => [entry.article, entry]));
  let lines: readonly string[] | undefined;
  return {
    // Few articles ask, and to tell the encoding of a file is slow.
    get lines() {
      lines ??= ledger ? linesOf(join(folder, 'source.txt')) : [];
      return lines;
    },
    entries,
    doubts,
    confidence,
  };
}

/** In whatever encoding it was delivered; none where there is none, or none that is text. */
function linesOf(source: string): string[] {
  const decoded = existsSync(source) ? decode(readFileSync(source)) : undefined;
  return decoded && 'text' in decoded ? decoded.text.split(/\r\n|\r|\n/u) : [];
}

function append<Item>(lists: Map<number, Item[]>, key: number, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
