/** The numbers of the laws, with where each comes from. Tuned: on `bench:ingest -- --kinds` with seeds below 200 and `--real`; figures are reported on others. */
export const BOUNDS = {
  /** Share of the text before the first article, and characters of it, from which on articles may be lost in it. The sample's cover holds .02; a cover of teasers .08. */
  cover: { share: 0.12, characters: 1200 },
  /** How many times longer than its printed pages an article may be, and by how many pages at least. The sample's longest is 1.9 times. */
  pages: { times: 3, more: 3 },
  /** How many times longer than the median article, and which share of the text, without printed pages. */
  neighbours: { times: 8, share: 0.4, fewest: 3 },
  /** Matched share of the entries, and mean look of the starts, below which the contents may be no contents. */
  matched: 0.75,
  heads: 0.55,
  /** So many lines do not come back in order by chance: their look counts less then. */
  many: 6,
  headsOfMany: 0.3,
  /** Share of articles without text. */
  empty: 0.25,
  /** Margin between the chosen reading and the next, as in skeleton/numbers.ts. */
  margin: 0.04,
  /** Places named in one doubt. */
  named: 6,
} as const;
