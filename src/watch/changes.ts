/** What readers will find otherwise than at the last publication, by the record of published addresses: nothing of it is a doubt. */

export interface Published {
  /** `issues/1998-03/05/`. */
  page: string;
  title: string;
  blocks: readonly { anchor: string; text: string }[];
}

export interface Change {
  /** `issues/1998-03/05/#p12-3fa9`. */
  address: string;
  what: 'issue' | 'article' | 'paragraph' | 'changed' | 'gone';
  /** The title of what is new, or how the paragraph begins now; empty where it is gone. */
  text: string;
}

/** Letters of a paragraph that are shown. */
const SHOWN = 30;

/** `recorded`: page → anchors that were published. A new issue is one change, and so is a new article; `articles` are those of whole issues. */
export function changesOf(recorded: ReadonlyMap<string, readonly string[]>, articles: readonly Published[]): Change[] {
  const issues = new Set<string>();
  const changes = articles.flatMap(({ page, title, blocks }): Change[] => {
    const issue = issueOf(page);
    const known = recorded.get(page);
    if (!recorded.has(issue)) {
      const isTold = issues.has(issue);
      issues.add(issue);
      return isTold ? [] : [{ address: issue, what: 'issue', text: '' }];
    }
    if (!known) return [{ address: page, what: 'article', text: title }];
    return [...changedIn(page, known, blocks), ...goneFrom(page, known, blocks)];
  });
  return [...changes, ...lostArticles(recorded, articles)];
}

const issueOf = (page: string): string => page.replace(/[^/]+\/$/u, '');

/** Published articles that their issue has no more. */
function lostArticles(recorded: ReadonlyMap<string, readonly string[]>, articles: readonly Published[]): Change[] {
  const [pages, issues] = [
    new Set(articles.map(({ page }) => page)),
    new Set(articles.map(({ page }) => issueOf(page))),
  ];
  return [...recorded.keys()]
    .filter((page) => !pages.has(page) && !issues.has(page) && issues.has(issueOf(page)))
    .map((address) => ({ address, what: 'gone' as const, text: '' }));
}

function changedIn(page: string, known: readonly string[], blocks: Published['blocks']): Change[] {
  const anchors = new Set(known);
  const [ordinals, digests] = [0, 1].map((part) => new Set(known.map((anchor) => anchor.split('-')[part])));
  return blocks
    .filter(({ anchor }) => !anchors.has(anchor) && !digests?.has(anchor.split('-')[1]))
    .map(({ anchor, text }) => ({
      address: `${page}#${anchor}`,
      what: ordinals?.has(anchor.split('-')[0]) ? ('changed' as const) : ('paragraph' as const),
      text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
    }));
}

/** The last paragraphs of an article that has fewer now. */
function goneFrom(page: string, known: readonly string[], blocks: Published['blocks']): Change[] {
  const parts = new Set(blocks.flatMap(({ anchor }) => anchor.split('-')));
  return known
    .filter((anchor) => !anchor.split('-').some((part) => parts.has(part)))
    .map((anchor) => ({ address: `${page}#${anchor}`, what: 'gone' as const, text: '' }));
}

export const CHANGE_NAMES: Readonly<Record<Change['what'], string>> = {
  issue: '新的一期',
  article: '新的一篇',
  paragraph: '新的一段',
  changed: '文字有改动',
  gone: '没有了',
};

export const changeLine = ({ address, what, text }: Change): string =>
  `/${address}：${CHANGE_NAMES[what]}${text === '' ? '' : `，${text}`}`;
