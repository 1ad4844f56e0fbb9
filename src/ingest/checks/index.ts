/** What a person should look at, in the order of the report. Each check looks at the finished issue; none changes it. */

import type { Check } from '../rule.ts';
import { appointmentUnread } from './appointments.ts';
import { articleEmpty, articleOpenEnd, articleUnlisted, kickerDoubtful } from './articles.ts';
import { contentsEntryDoubled, contentsEntryUnmatched, titleDiffers, titleLost } from './contents-entries.ts';
import { lineInSentence } from './line-in-sentence.ts';
import { folioByOrder, machineText, pageGarble, pictureAddress, strayLatinWord } from './machine-text.ts';
import { personalData } from './personal-data.ts';
import { tableCellFused, tableItemsGap } from './tables.ts';

export const checks: readonly Check[] = [
  contentsEntryDoubled,
  contentsEntryUnmatched,
  titleLost,
  titleDiffers,
  articleUnlisted,
  kickerDoubtful,
  articleEmpty,
  articleOpenEnd,
  lineInSentence,
  machineText,
  pictureAddress,
  pageGarble,
  folioByOrder,
  strayLatinWord,
  tableCellFused,
  tableItemsGap,
  appointmentUnread,
  personalData,
];
