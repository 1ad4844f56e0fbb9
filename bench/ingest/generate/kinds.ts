/** Kinds of issues that real texts have shown, a row each: what differs from the house that is drawn. */
import type { Habits } from './habits.ts';
import type { Noise } from './noise.ts';
import { type House, houses } from './periodicals.ts';

export interface Kind {
  habits: Habits;
  house?: Partial<House>;
  noise?: Partial<Noise>;
  /** Houses that it suits; all where absent. */
  houses?: readonly House[];
}

const paged = houses.filter(({ contentsStyle }) => contentsStyle !== 'displaced' && contentsStyle !== 'numbered');
const sectioned = houses.filter(({ sections }) => sections.length > 0);
const whole = { wrappedEntries: 0, doubledEntries: 0, missingEntries: 0, lostTitles: 0, jumps: 0 };
const plain = { layout: 'indent', unmarked: true } as const;
const clear = { marked: 1, randomLevels: false, kickers: 0 };

/** By name. A name is a switch: `--only` takes it. */
export const kinds: Readonly<Record<string, Kind>> = {
  'list-stops': { habits: { contents: 'list', listStops: true } },
  'list-wraps': { habits: { contents: 'list', listStops: true, listWraps: true, prefixedTitles: true } },
  'list-sub-items': { habits: { contents: 'list', listStops: true, digest: true } },
  'list-divider': { habits: { contents: 'list', listStops: true, divider: true } },
  'contents-bare': { habits: { contents: 'bare' } },
  'contents-unnamed': { habits: { contents: 'bare', unnamed: true, sectionLabels: true }, houses: sectioned },
  'contents-unnamed-paged': { habits: { unnamed: true }, houses: paged },
  'contents-links': { habits: { contents: 'link' } },
  'contents-bars': { habits: { contents: 'bar' } },
  'contents-last': { habits: { contents: 'bare', contentsLast: true } },
  'contents-two-columns': { habits: { twoColumns: true }, houses: paged, noise: whole },
  'contents-some-pages-lost': { habits: { lostPages: 0.4 }, houses: paged, noise: whole },
  'contents-all-pages-lost': { habits: { lostPages: 1 }, houses: paged, noise: whole },
  'contents-none': { habits: { contents: 'none' }, house: { unmarked: false }, noise: { ...whole, ...clear } },
  'one-article': { habits: { contents: 'none', oneArticle: true }, noise: whole },
  'titles-short': { habits: { contents: 'bare', shortTitles: true } },
  'titles-short-paged': { habits: { shortTitles: true }, houses: paged },
  'titles-stopped': { habits: { contents: 'bare', stoppedTitles: true } },
  'columns-long': { habits: { longColumns: true }, house: { sectionStyle: 'bracketed' }, houses: sectioned },
  'columns-long-bare': { habits: { contents: 'bare', longColumns: true }, houses: sectioned },
  'folios-damaged': { habits: { folios: 'damaged' }, house: plain },
  'folios-clean': { habits: { folios: 'clean' } },
  'column-heads': { habits: { folios: 'clean', columnHeads: true }, house: plain, houses: paged },
  'titles-on-pages': { habits: { titlesOnPages: true, folios: 'clean' } },
  'regions-unlisted': {
    habits: { unlistedRegions: true },
    house: { regions: ['白沙县', '东坞区', '西岭镇', '石门乡', '海州市'] },
  },
  'list-of-captions': { habits: { captionList: true } },
  'list-of-captions-bare': { habits: { captionList: true, contents: 'bare' } },
  'list-repeated': { habits: { repeatedList: true, contents: 'bare' } },
  'signs-and-code': { habits: { signs: true, code: true, contents: 'bare' } },
  images: { habits: { images: true } },
  'control-character': { habits: { control: true } },
  'zero-width': { habits: { zeroWidth: true } },
  'utf-16': { habits: { utf16: true } },
  'full-date': { habits: { fullDate: true }, house: { dateLine: (y, m) => `${y}年${m}月8日` } },
  'focus-and-imprint': { habits: { focus: true } },
  'teasers-as-headings': { habits: { teaserHeadings: true } },
  'entries-differ': { habits: { differing: true }, houses: paged, noise: whole },
  'entries-lost-prefix': { habits: { lostPrefix: true }, houses: paged, noise: whole },
  'technical-markdown': {
    habits: { contents: 'link', technical: true, code: true, images: true },
    house: { layout: 'blank', unmarked: false, regions: [] },
    noise: { cuts: 0 },
  },
  'technical-pdf': {
    habits: { contents: 'bare', unnamed: true, sectionLabels: true, technical: true, code: true, signs: true },
    house: { ...plain, regions: [], traditional: true },
    houses: sectioned,
  },
  traditional: { habits: { contents: 'bare' }, house: { traditional: true } },
  'political-1970s': {
    habits: { folios: 'damaged', columnHeads: true },
    house: { ...plain, sections: [], regions: [], contentsStyle: 'leader-author', byline: 'bare' },
    noise: whole,
  },
  'daily-bulletin': {
    habits: {
      contents: 'list',
      listStops: true,
      listWraps: true,
      digest: true,
      divider: true,
      prefixedTitles: true,
      fullDate: true,
    },
    house: { sections: [], regions: [] },
    noise: { ...whole, kickers: 0 },
  },
};
