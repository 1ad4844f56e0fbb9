/** ASCII stops where Chinese print has none: `管用?`. English words have a check of their own, `stray-latin-word`. */
import type { Detector } from './model.ts';

/** A stop of the other script right behind a Han character, at the end of the line or before another. */
const ASCII_STOP = /(?<=\p{Script=Han})[?!;,](?=\p{Script=Han}|$)/gu;
const WIDE: Readonly<Record<string, string>> = { '?': '？', '!': '！', ';': '；', ',': '，' };

export const strayMarks: Detector = (strands) =>
  strands.flatMap((strand) =>
    [...new Set(strand.places.map(({ run }) => run))].flatMap((run) =>
      [...run.text.matchAll(ASCII_STOP)].map((match) => {
        const before = strand.places.findLastIndex((place) => place.run === run && place.at < match.index);
        const wide = WIDE[match[0]] ?? '';
        return { strand, from: before, to: before + 1, score: 8, reason: `半角“${match[0]}”，应为“${wide}”` };
      }),
    ),
  );
