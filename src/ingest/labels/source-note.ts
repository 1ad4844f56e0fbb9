import { lengthOf, lookOf } from '../line/block.ts';
import type { LabelRule } from '../rule.ts';

/** Longest note, in UTF-16 units: a longer line is a sentence that speaks of a source. */
const LONGEST = 80;

/** 转摘自…, 原文刊登于…, （来源：…）. 摘自 alone needs a publication behind it: 摘自家的果子 names none. */
const SOURCE =
  /^[（(【[]?\s*(?:(?:原文|本文|此文|全文)?\s*(?:原?[刊转]载?[登发载]?于|原载|转[摘载引]自|(?:摘自|选自)(?=.*(?:《|[报社网刊台号书]))|[刊登原]载于)|(?:文章|稿件|资料)?来源\s*[：:])/u;

/** Where the text was printed first, on its own line. At the end of a paragraph it is split off later. */
export const sourceNote: LabelRule = {
  rule: 'source-note',
  role: 'source',
  holds: (block, { runsOn }) => !runsOn && lengthOf(block) <= LONGEST && SOURCE.test(lookOf(block)),
};
