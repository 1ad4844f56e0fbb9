/** The numbers of the laws, with where each comes from. Tuned: on `bench:ingest -- --kinds` with seeds below 200 and `--real`; figures are reported on others. */
export const BOUNDS = {
  /** Share of the text before the first article, and characters of it, from which on articles may be lost in it. The sample's cover holds .02; a cover of teasers .08. */
  cover: { share: 0.12, characters: 1200 },
  /** How many times longer than its printed pages an article may be, and by how many pages at least, where so many articles have pages. The sample's longest is 1.9 times. */
  pages: { times: 3, more: 3, fewest: 3 },
  /** How many times longer than the median article, and which share of the text, without printed pages. Of two articles the median is the longer. */
  neighbours: { times: 8, share: 0.4 },
  /** Matched share of the entries, and mean look of the starts, below which the contents may be no contents. */
  matched: 0.6,
  heads: 0.55,
  /** So many lines do not come back in order by chance: their look counts less then. */
  many: 6,
  headsOfMany: 0.3,
  /** Margin between the chosen reading and the next, below which both are named. The right reading leads by more on all dev seeds. */
  margin: 0.04,
  /** Lines behind the contents among which an entry may have been left out, and its longest line in UTF-16 units, as in skeleton/numbers.ts. */
  runOn: { behind: 6, longest: 80 },
  /** So many unclaimed lines are a list, not a chance: the doubt blocks. */
  unclaimed: 3,
  /** Places named in one doubt, and titles of articles that were found by their headings. */
  named: 6,
  titles: 12,
} as const;
