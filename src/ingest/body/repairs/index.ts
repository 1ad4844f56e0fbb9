/** What happens to the parts of one article, in order. */

import type { Repair } from '../../rule.ts';
import { captions } from './captions.ts';
import { endLabels, endNotes } from './ends.ts';
import { headings } from './headings.ts';
import { joins } from './joins.ts';
import { levels } from './levels.ts';
import { lists } from './lists.ts';
import { tables } from './tables.ts';

export const repairs: readonly Repair[] = [
  tables,
  // Labels of ends before lists and joins: a note without a stop is neither an item nor the half of a sentence.
  endLabels,
  // Headings before joins: no paragraph goes on across one.
  headings,
  // Lists before captions and joins: their lines lack stops by nature.
  lists,
  // Captions before joins, which reach over them.
  captions,
  joins,
  // Notes behind the last sentence are read from whole paragraphs, and so are run-in headings.
  endNotes,
  levels,
];
