/** Lists under a head: `任命：` with `丁山为市水利局局长` below it, `免去：` with `丁山的市水利局局长职务`. */
import { simplify } from '../../chinese/script.ts';
import type { BodyBlock } from '../blocks.ts';
import type { OfficeDecision } from './decisions.ts';
import { namesIn } from './names.ts';
import { isOffice } from './offices.ts';
import { withoutNumber } from './split.ts';

const LIST_HEAD =
  /(?:^|[，,：:会委府组院局]|决定)\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）).．、]\s*)?(?<verb>任命|任职|聘任|任|免去|免职|免)(?:以下|下列)?(?:同志|人员)?(?:的?职务)?(?:名单)?(?:如下)?\s*[：:]?$/u;
const ENTRY =
  /^(?<who>[\p{Script=Han}·、\s]{2,40}?)(?<comrade>\s*同志)?\s*(?:[：:为任的]|[\s\u3000]{1,}|(?:[（(][^）)]*[）)]))\s*(?<office>[^。；;]+?)(?:职务)?[。；;，,]?$/du;
const LONGEST_HEAD = 40;

/** Decisions of the blocks that stand under such a head; the head itself decides nothing. A block of another form ends the list. */
export function readListed(blocks: readonly BodyBlock[]): Map<BodyBlock, OfficeDecision[]> {
  const found = new Map<BodyBlock, OfficeDecision[]>();
  let kind: '任职' | '免职' | undefined;
  for (const block of blocks) {
    const head = block.text.length > LONGEST_HEAD ? null : LIST_HEAD.exec(simplify(block.text).trim());
    const entry = kind && entryOf(block.text, kind);
    if (head) {
      kind = /^免/u.test(head.groups?.verb ?? '') ? '免职' : '任职';
      found.set(block, []);
    } else if (entry) found.set(block, [entry]);
    else kind = undefined;
  }
  return found;
}

function entryOf(printed: string, kind: '任职' | '免职'): OfficeDecision | undefined {
  const text = withoutNumber(printed).trim();
  const places = ENTRY.exec(simplify(text))?.indices?.groups;
  if (!places?.who || !places.office) return undefined;
  const persons = namesIn(text.slice(...places.who), places.comrade !== undefined, new Set());
  const office = text.slice(...places.office);
  if (!persons || !isOffice(office)) return undefined;
  return { text, persons, kind, ...(kind === '任职' ? { gained: office } : { lost: office }) };
}
