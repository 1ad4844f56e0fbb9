/** Rules that name a block by its own look, in order: the first that holds labels it. */

import type { LabelRule } from '../rule.ts';
import { authorNote } from './author-note.ts';
import { bylineBox } from './byline-box.ts';
import { bylineCredit } from './byline-credit.ts';
import { captionAfterGap, captionArrow, captionWords } from './caption.ts';
import { editorsNote } from './editors-note.ts';
import { folio, folioByOrder } from './folio.ts';
import { htmlTag } from './html-tag.ts';
import { jumpLine } from './jump-line.ts';
import { machineDescription } from './machine-description.ts';
import { pageGarble } from './page-garble.ts';
import { pictureAddress } from './picture-address.ts';
import { ruledLine } from './ruled-line.ts';
import { runningHead } from './running-head.ts';
import { sourceNote } from './source-note.ts';
import { tableRow } from './table-row.ts';

export const labelRules: readonly LabelRule[] = [
  // What is no text at all goes first: its words must not look like a byline or a caption.
  pictureAddress,
  machineDescription,
  htmlTag,
  tableRow,
  ruledLine,
  folio,
  folioByOrder,
  pageGarble,
  runningHead,
  jumpLine,
  // `■编者按` carries the byline's box.
  editorsNote,
  authorNote,
  sourceNote,
  bylineBox,
  bylineCredit,
  captionWords,
  captionArrow,
  // By place, not by words: last, so that anything that says what it is comes before.
  captionAfterGap,
];
