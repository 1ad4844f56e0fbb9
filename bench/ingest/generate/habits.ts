/** How a periodical is set, beyond its house's style: one switch a habit that real issues have shown. All are off unless named. */
export interface Habits {
  /** Contents that are no line with a page: bare titles, Markdown links, `栏目｜标题 页`, a numbered list; or no contents at all. */
  contents?: 'bare' | 'link' | 'bar' | 'list' | 'none';
  /** The word 目录 does not stand above the contents. */
  unnamed?: boolean;
  /** Share of page numbers that recognition lost from the contents. */
  lostPages?: number;
  /** Two entries a line. */
  twoColumns?: boolean;
  /** The contents stand behind the articles. */
  contentsLast?: boolean;
  /** Entries of a numbered list end with ； and 。; those with a colon go on in a line of their own. */
  listStops?: boolean;
  listWraps?: boolean;
  /** One article is a digest: its entry holds sub-items, its text a heading for each. */
  digest?: boolean;
  /** A line such as 详细内容 parts the contents from the text. */
  divider?: boolean;
  /** The name of each section stands above its first article, centred. */
  sectionLabels?: boolean;
  /** Names of sections of ten letters and more, in brackets. */
  longColumns?: boolean;
  shortTitles?: boolean;
  /** Titles with ； or 。 inside. */
  stoppedTitles?: boolean;
  /** Titles that begin 本刊评论员文章：. */
  prefixedTitles?: boolean;
  /** Page numbers in order at page ends, as printed or as recognition damages them; they cut sentences. */
  folios?: 'clean' | 'damaged';
  /** A column's name that no contents list, and a line of ornament read as letters, stand between a page's top and a title. */
  columnHeads?: boolean;
  /** The article's title stands again at the top of each of its pages. */
  titlesOnPages?: boolean;
  /** The cover quotes titles, set as headings, with a sentence below. */
  teaserHeadings?: boolean;
  /** Lines that name a region which periodical.yaml does not know. */
  unlistedRegions?: boolean;
  /** A numbered list of captions, each printed again under its picture; a list printed twice; a table of signs; listings. */
  captionList?: boolean;
  repeatedList?: boolean;
  signs?: boolean;
  code?: boolean;
  /** Pictures as tags and as Markdown with long addresses. */
  images?: boolean;
  /** One control character; some characters without width. */
  control?: boolean;
  zeroWidth?: boolean;
  /** Delivered as UTF-16 without a byte order mark. */
  utf16?: boolean;
  /** The cover has a whole date and no number. */
  fullDate?: boolean;
  /** 本期关注 stands right above the imprint. */
  focus?: boolean;
  /** Technical prose with listings and deep headings. */
  technical?: boolean;
  oneArticle?: boolean;
  /** Entries of the contents that differ by one letter from the title, or print a name before it that the title lacks. */
  differing?: boolean;
  lostPrefix?: boolean;
}
