/** One feed, whatever its format. All addresses are absolute; nothing in it follows from the moment of the build. */
export interface Feed {
  title: string;
  description: string;
  /** The page that the feed follows. */
  home: string;
  /** Address of the feed without its format: `https://…/feed`. */
  self: string;
  /** Who publishes it. */
  author: string;
  /** Newest first. */
  items: readonly FeedItem[];
}

export interface FeedItem {
  /** Its page, which is also its identity: published addresses stay for good. */
  url: string;
  title: string;
  /** HTML. */
  content: string;
  authors: readonly string[];
  /** 栏目 and 地区. */
  tags: readonly string[];
  /** ISO dates, `YYYY-MM-DD`. */
  published: string;
  /** Of the newest correction, else of publication. */
  updated: string;
}

/** Where a feed is written: the last part of its address, its media type and how it is made. */
export interface FeedFormat {
  extension: string;
  type: string;
  write: (feed: Feed) => string;
}

/** The print names days, not hours: midnight UTC is still the same day in China. */
export const instantOf = (day: string): string => `${day}T00:00:00Z`;

/** Day of the newest item; a feed without items has not changed yet. */
export const updatedOf = ({ items }: Feed): string =>
  items
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? '1970-01-01';
