/** How badly an issue is printed and read. Rates of `sample` were counted on the first real issue. */
export interface Noise {
  /** Cuts of paragraphs a thousand characters, and how many of them hold a caption. */
  cuts: number;
  captionInCut: number;
  /** Share of contents entries printed on two lines. */
  wrappedEntries: number;
  /** Share of region lines that are lost. */
  lostRegions: number;
  /** Share of titles and headings that carry a Markdown mark, and whether its level means nothing. */
  marked: number;
  randomLevels: boolean;
  /** A table's header is printed again every so many rows; 0 never. */
  headerEvery: number;
  /** English descriptions of pictures in the issue. */
  descriptions: number;
  /** Share of characters read wrong. */
  misread: number;
  runningHeads: boolean;
  folios: boolean;
  /** Titles quoted on the cover. */
  teasers: boolean;
  /** Share of titles that the text has lost. */
  lostTitles: number;
  /** Share of articles that break off and go on behind the next one. */
  jumps: number;
  /** Share of boxed-byline articles that the contents lack, and of entries that they print twice. */
  missingEntries: number;
  doubledEntries: number;
  /** Tables are aligned by spaces, not by tabs. */
  spacedTables: boolean;
  /** Share of titles with a kicker above them, and of places inside an article where its title and a page are printed again. */
  kickers: number;
  runningTitles: number;
  /** Share of spaces that appear or vanish in titles. */
  titleSpaces: number;
}

export type Profile = 'clean' | 'sample' | 'harsh' | 'adversarial';

export const profiles: Readonly<Record<Profile, Noise>> = {
  clean: {
    cuts: 0,
    captionInCut: 0,
    wrappedEntries: 0,
    lostRegions: 0,
    marked: 1,
    randomLevels: false,
    headerEvery: 0,
    descriptions: 0,
    misread: 0,
    runningHeads: false,
    folios: false,
    teasers: false,
    lostTitles: 0,
    jumps: 0,
    missingEntries: 0,
    doubledEntries: 0,
    spacedTables: false,
    kickers: 0.1,
    runningTitles: 0,
    titleSpaces: 0,
  },
  sample: {
    cuts: 1.3,
    captionInCut: 0.2,
    wrappedEntries: 0.21,
    lostRegions: 0.33,
    marked: 1,
    randomLevels: true,
    headerEvery: 10,
    descriptions: 1,
    misread: 4e-4,
    runningHeads: false,
    folios: false,
    teasers: false,
    lostTitles: 0,
    jumps: 0,
    missingEntries: 0,
    doubledEntries: 0,
    spacedTables: false,
    kickers: 0.1,
    runningTitles: 0,
    titleSpaces: 0.2,
  },
  harsh: {
    cuts: 1.6,
    captionInCut: 0.3,
    wrappedEntries: 0.3,
    lostRegions: 0.5,
    marked: 0.8,
    randomLevels: true,
    headerEvery: 8,
    descriptions: 2,
    misread: 2e-3,
    runningHeads: true,
    folios: true,
    teasers: true,
    lostTitles: 0,
    jumps: 0.08,
    missingEntries: 0.03,
    doubledEntries: 0.03,
    spacedTables: false,
    kickers: 0.2,
    runningTitles: 0.1,
    titleSpaces: 0.4,
  },
  adversarial: {
    cuts: 2,
    captionInCut: 0.4,
    wrappedEntries: 0.4,
    lostRegions: 0.7,
    marked: 0.5,
    randomLevels: true,
    headerEvery: 6,
    descriptions: 3,
    misread: 5e-3,
    runningHeads: true,
    folios: true,
    teasers: true,
    lostTitles: 0.04,
    jumps: 0.15,
    missingEntries: 0.06,
    doubledEntries: 0.06,
    spacedTables: true,
    kickers: 0.3,
    runningTitles: 0.2,
    titleSpaces: 0.5,
  },
};
