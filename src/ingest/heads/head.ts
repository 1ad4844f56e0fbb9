/** The head of an article: region, title, deck, byline, as far as they reach below its first line. */

import { isPersons } from '../../chinese/names.ts';
import { tidy, tight } from '../../chinese/script.ts';
import { lengthOf, textOf } from '../line/block.ts';
import { endsSentence } from '../line/marks.ts';
import { bare, similarity } from '../line/similarity.ts';
import type { Block, ContentsEntry, Match, Part, Periodical } from '../model.ts';
import { barParts } from '../skeleton/contents/styles.ts';
import { titleVariants } from '../skeleton/title-variants.ts';
import { isBareByline } from './byline.ts';

export interface Head {
  parts: Part[];
  title: string;
  subtitle?: string;
  /** Blocks of the article that the head takes. */
  length: number;
}

/** Longest region line, deck and byline without a mark, in UTF-16 units. */
const LONGEST = { region: 12, deck: 60, byline: 30 };
/** Letters of the shortest short name of a region: 吴 for 吴县 may be a person's. */
const SHORTEST_REGION = 2;
/** A deck that the contents print behind the title: letters that the contents have more, and likeness of both together to them. */
const PRINTED_DECK = { longerBy: 3, likeness: 0.9 };

/** A bulletin numbers its pieces in the contents and again in the text; the number is no part of the title. */
const LIST_NUMBER =
  /^(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.．、]|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)])\s*/u;
const DECK = /^[—–―-]{2,}\s*/u;

/** Full name of the region that a line or a prefix of the contents names: `白 石` → 白石县; a name nobody listed stays as it is. */
export function regionOf(text: string, periodical: Periodical): string | undefined {
  const name = unmarked(text);
  return listedRegion(name, periodical) ?? (/^\p{Script=Han}{1,6}[省市县区州旗盟镇乡]$/u.test(name) ? name : undefined);
}

/** The region line above a title: nothing but the region's name, in full or short. */
export function isRegionLine(
  block: Block | undefined,
  entry: ContentsEntry | undefined,
  periodical: Periodical,
): boolean {
  if (!block || lengthOf(block) > LONGEST.region) return false;
  const name = unmarked(textOf(block));
  const prefix = tight(entry?.prefix ?? '');
  if (prefix !== '' && (prefix === name || (name.length >= SHORTEST_REGION && prefix.startsWith(name)))) return true;
  return listedRegion(name, periodical) !== undefined || isUnlistedRegion(block, name);
}

/** A line of its own that names a county or a town nobody listed: right above a title it can be nothing else. */
const isUnlistedRegion = (block: Block, name: string): boolean =>
  (block.hash > 0 || block.gap > 0) &&
  /^\p{Script=Han}{2,5}[省市县区州旗盟镇乡]$/u.test(name) &&
  !/[的了在进访]|社区$|小区$|园区$|[灾景校片片牧林矿]区$/u.test(name);

const unmarked = (text: string): string => tight(text).replace(/^[□■◎◇◆●○★☆【[〔]+|[】\]〕：:]+$/gu, '');

/** Full name of a region of `periodical.yaml`, which the print may shorten: 白石 for 白石县; one character alone is none. */
const listedRegion = (name: string, { regions }: Periodical): string | undefined =>
  regions.find(
    (region) => region.name === name || (name.length >= SHORTEST_REGION && region.name.slice(0, -1) === name),
  )?.name;

/** An editor said so. */
const POINTED = { role: 'title', rule: 'title-pointed' } as const;

/**
 * `blocks`: those of one article, from its first head line on. `span` 0: the title is lost, the contents give it. `titles`: blocks of which an
 * editor says that they belong to the title, wherever in the head they stand.
 */
export function readHead(
  blocks: readonly Block[],
  {
    entry,
    span,
    kickers,
    regionLines,
    titles,
  }: Match & { kickers: readonly string[]; regionLines: number; titles: ReadonlySet<Block> },
  periodical: Periodical,
): Head {
  const parts: Part[] = [];
  const lines: string[] = [];
  let subtitle: string | undefined;
  const isTitle = (block: Block): boolean => {
    if (!titles.has(block)) return false;
    lines.push(titleLine(block, entry));
    parts.push({ block, ...POINTED });
    return true;
  };
  for (const [at, block] of blocks.slice(0, kickers.length).entries())
    if (!isTitle(block))
      parts.push({
        block,
        role: kickers[at] === 'page-garble' ? 'artefact' : 'kicker',
        rule: kickers[at] ?? 'kicker',
      });
  for (const block of blocks.slice(parts.length, parts.length + regionLines)) {
    if (isTitle(block)) continue;
    // `短评：标题` in the contents: what stands before the colon is no region.
    const isRegion = [textOf(block), entry.prefix ?? ''].some((name) => regionOf(name, periodical) !== undefined);
    parts.push(isRegion ? { block, role: 'region', rule: 'region-line' } : { block, role: 'kicker', rule: 'kicker' });
  }
  for (const block of blocks.slice(parts.length, parts.length + span)) {
    if (isTitle(block)) continue;
    const text = textOf(block).trim();
    const deck = subtitle !== undefined || DECK.test(text);
    if (deck) subtitle = (subtitle ?? '') + text.replace(DECK, '');
    else lines.push(titleLine(block, entry));
    parts.push({ block, role: deck ? 'subtitle' : 'title', rule: deck ? 'deck' : 'title-aligned' });
  }
  let at = parts.length;
  for (; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const text = textOf(block).trim();
    const title = titleOf(lines);
    if (isTitle(block)) continue;
    if (subtitle === undefined && span > 0 && isDeck(block, blocks[at + 1], title, entry)) {
      subtitle = text.replace(DECK, '');
      parts.push({ block, role: 'subtitle', rule: 'deck' });
    } else if (block.label?.role === 'byline') parts.push({ block, role: 'byline', rule: block.label.rule });
    else if (block.label?.rule === 'author-note') parts.push({ block, role: 'note', rule: 'author-note' });
    else if (!block.label && isBareBylineHere(block, blocks[at + 1], entry))
      parts.push({ block, role: 'byline', rule: 'byline-bare' });
    else break;
  }
  return { parts, length: at, ...splitDeck(titleOf(lines) || withoutRegion(entry, periodical), subtitle) };
}

function titleLine(block: Block, entry: ContentsEntry): string {
  const text = textOf(block).trim();
  return tidy(withoutSection(entry.page === undefined ? text.replace(LIST_NUMBER, '') : text, entry));
}

/** `栏目 | 标题` in one line: the section is no part of the title. */
const withoutSection = (text: string, { section }: ContentsEntry): string => {
  const bar = barParts(text);
  return bar && bare(bar.section) === bare(section) ? bar.title : text;
};

/** Two printed lines are joined by one space; vertical print leaves a line for each letter. */
const titleOf = (lines: readonly string[]): string =>
  lines.join(lines.length > 2 && lines.every((line) => [...line].length === 1) ? '' : ' ');

/** The contents print the region before the title; the body would not. */
const withoutRegion = ({ title, prefix }: ContentsEntry, periodical: Periodical): string =>
  prefix !== undefined && regionOf(prefix, periodical) !== undefined ? title.slice(prefix.length + 1).trim() : title;

/** A line under the title that opens with ——, that the contents print behind it, or that stands alone between title and byline. */
function isDeck(block: Block, next: Block | undefined, title: string, entry: ContentsEntry): boolean {
  const text = textOf(block).trim();
  if (block.label || lengthOf(block) > LONGEST.deck || endsSentence(text.replace(/[？！?!]$/u, ''))) return false;
  if (DECK.test(text) || isBylineLabel(next)) return true;
  return (
    block.hash > 0 &&
    titleVariants(entry).some(
      (wording) =>
        wording.length > bare(title).length + PRINTED_DECK.longerBy &&
        similarity(wording, bare(title + text)) > PRINTED_DECK.likeness,
    )
  );
}

const isBylineLabel = (block: Block | undefined): boolean => block?.label?.role === 'byline';

function isBareBylineHere(block: Block, next: Block | undefined, entry: ContentsEntry): boolean {
  const text = textOf(block).trim();
  if (entry.author && lengthOf(block) <= LONGEST.byline && bare(text).includes(bare(entry.author))) return true;
  return (
    block.hash === 0 &&
    lengthOf(block) <= LONGEST.byline &&
    isBareByline(text) &&
    (isPersons(text) || (next !== undefined && (next.hash > 0 || lengthOf(next) > lengthOf(block))))
  );
}

/** `标题 ——副题` on one line. */
function splitDeck(title: string, subtitle: string | undefined): { title: string; subtitle?: string } {
  const inline = /^(?<title>.{4,}?)\s*[—–―]{2,}\s*(?<deck>.{4,})$/u.exec(title)?.groups;
  if (subtitle === undefined && inline?.title && inline.deck) return { title: inline.title, subtitle: inline.deck };
  return subtitle === undefined ? { title } : { title, subtitle: tidy(subtitle) };
}
