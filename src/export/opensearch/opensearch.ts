/** The archive for an OpenSearch or Elasticsearch cluster: a mapping, and documents as bulk requests. Pure. */
import type { Role, SearchIssue, SearchRecord } from '../../search/index/index.ts';

/** Name under which the documents are filed. */
export const INDEX = 'articles';

/** Body of `PUT /articles`: Chinese as overlapping pairs of characters, single ones too, as the site's own index has it. */
export const mapping = {
  settings: {
    analysis: {
      filter: { pairs: { type: 'cjk_bigram', output_unigrams: true } },
      analyzer: {
        pairs: { type: 'custom', tokenizer: 'standard', filter: ['cjk_width', 'lowercase', 'pairs'] },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      issue: { type: 'keyword' },
      year: { type: 'integer' },
      order: { type: 'integer' },
      page: { type: 'integer' },
      url: { type: 'keyword', index: false },
      section: { type: 'keyword' },
      region: { type: 'keyword' },
      author: { type: 'keyword', fields: { text: { type: 'text', analyzer: 'pairs' } } },
      title: { type: 'text', analyzer: 'pairs' },
      subtitle: { type: 'text', analyzer: 'pairs' },
      note: { type: 'text', analyzer: 'pairs' },
      source: { type: 'text', analyzer: 'pairs' },
      // A paragraph is a value of its own, and the next one counts as a hundred places away: no phrase goes across.
      text: { type: 'text', analyzer: 'pairs', position_increment_gap: 100 },
      original: { type: 'text', analyzer: 'pairs', position_increment_gap: 100 },
    },
  },
} as const;

/** Two lines for each article, as `POST /_bulk` reads them. `site`: address of the site, with a slash at the end. */
export function bulkLines({ id, records }: SearchIssue, site: string): string {
  return records
    .map((record) => {
      const action = { index: { _index: INDEX, _id: record.id } };
      return `${JSON.stringify(action)}\n${JSON.stringify(documentOf(record, id, site))}\n`;
    })
    .join('');
}

/** What an article lacks is absent: JSON leaves out what is undefined. */
function documentOf({ id, section, region, authors, page, paragraphs }: SearchRecord, issue: string, site: string) {
  const all = (role: Role) => paragraphs.filter((paragraph) => paragraph.role === role).map(({ text }) => text);
  return {
    issue,
    year: Number(issue.slice(0, 4)),
    order: Number(id.split('/')[1]),
    page,
    url: `${site}issues/${id}/`,
    section: section || undefined,
    region,
    author: authors,
    title: all('title')[0],
    subtitle: all('subtitle')[0],
    note: all('authorNote')[0],
    source: all('source')[0],
    text: all('text'),
    original: all('original'),
  };
}
