/** A delivered file as the text that ingest reads, and where each of its lines stood in the file. */

import { sha256Of } from '../disk/digest.ts';
import type { DocumentDoubt, OutlineEntry } from '../ingest/index.ts';
import type { DocumentAccount, Origin } from '../schema.ts';
import { decode, type Undecodable } from '../text/decode.ts';
import { accountOf, doubtsOf } from './formats/account.ts';
import { characterDoubts } from './formats/characters.ts';
import type { Picture } from './formats/format.ts';
import { formatOf, type PlacedLine } from './formats/index.ts';
import { extractWithin } from './formats/limited.ts';

export interface DeliveredText {
  text: string;
  /** The files that keep it, by name: the delivered one, and the text where that was made from it. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Digest of `source.txt`. */
  sha256: string;
  /** undefined where the file is a text. */
  origin?: Origin;
  /** What came over of the file and what did not, where it has a second reading. */
  document?: DocumentAccount;
  doubts?: readonly DocumentDoubt[];
  outline?: readonly OutlineEntry[];
  furniture?: readonly number[];
  pictures?: readonly Picture[];
}

export async function deliveredText(bytes: Uint8Array, path: string): Promise<DeliveredText | Undecodable> {
  const format = formatOf(bytes, path);
  if (!format) {
    const decoded = decode(bytes);
    return 'reason' in decoded
      ? decoded
      : {
          text: decoded.text,
          files: new Map([['source.txt', bytes]]),
          sha256: sha256Of(bytes),
          doubts: characterDoubts(decoded.text, decoded.dropped),
        };
  }
  const extracted = await extractWithin(bytes, path);
  if ('reason' in extracted) return extracted;
  const { witness, outline, furniture, pictures, decorations } = extracted;
  const lines = extracted.lines.map((line) => ({ ...line, text: clean(line.text) }));
  const made = new TextEncoder().encode(lines.map(({ text }) => `${text}\n`).join(''));
  if (made.every((byte) => byte === 0x0a)) return { reason: '文件里没有文字' };
  const decoded = decode(made);
  if ('reason' in decoded) return { ...decoded, reason: `读不出文字：${decoded.reason}` };
  const document = witness && {
    ...accountOf(witness, lines, format.fold),
    ...(decorations ? { decorations } : {}),
  };
  const lineOf = (place: number): number => lines.findIndex((line) => line.place >= place) + 1 || lines.length;
  return {
    text: decoded.text,
    files: new Map([
      [format.file, bytes],
      ['source.txt', made],
    ]),
    sha256: sha256Of(made),
    origin: { file: format.file, sha256: sha256Of(bytes), unit: format.unit, lines: placesOf(lines) },
    ...(document ? { document } : {}),
    doubts: [
      ...(extracted.doubts ?? []),
      ...(document ? doubtsOf(document, lineOf) : []),
      ...characterDoubts(decoded.text),
    ],
    ...(outline ? { outline } : {}),
    ...(furniture ? { furniture } : {}),
    ...(pictures ? { pictures } : {}),
  };
}

/** Layout programs leave such characters between words; none of them is text. A tab at the end is an empty cell. */
const clean = (text: string): string =>
  text.replace(/(?!\t)\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '').replace(/[^\S\t]+$/u, '');

function placesOf(lines: readonly PlacedLine[]): Origin['lines'] {
  return lines.flatMap(({ place }, at): Origin['lines'] => (lines[at - 1]?.place === place ? [] : [[at + 1, place]]));
}

/** `第 3 页`, of the delivered file. */
export function placeOf(origin: Origin | undefined, line: number | undefined): string | undefined {
  if (!origin || line === undefined) return undefined;
  const place = origin.lines.findLast(([first]) => first <= line)?.[1];
  return place === undefined ? undefined : `第 ${place} ${origin.unit === 'page' ? '页' : '段'}`;
}
