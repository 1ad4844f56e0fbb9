/** An article as a document of TEI P5. */
import type { Root } from 'hast';
import type { Reference } from '../cite/reference.ts';
import { bodyOf } from './body.ts';
import { documentOf, tei } from './xml.ts';

export interface TeiDocument {
  reference: Reference;
  /** 主办. */
  publisher: string;
  section: string;
  region?: string | undefined;
  authorNote?: string | undefined;
  source?: string | undefined;
  /** What readers are told of the use of the text; `isRestricted`: the print is internal. */
  availability: string;
  isRestricted: boolean;
  /** What editors read otherwise than the source does, oldest first. */
  changes: readonly { date: string; by: string; from: string; to: string; reason: string; place: string }[];
  body: Root;
}

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';

export function teiOf(document: TeiDocument): string {
  const { title, subtitle, authors } = document.reference;
  const { authorNote, source, body } = document;
  return documentOf(
    tei(
      'TEI',
      { xmlns: NAMESPACE, 'xml:lang': 'zh-CN' },
      headerOf(document),
      tei(
        'text',
        {},
        tei(
          'body',
          {},
          tei('head', { type: 'main' }, title),
          subtitle === undefined ? undefined : tei('head', { type: 'sub' }, subtitle),
          ...authors.map((author) => tei('byline', {}, tei('docAuthor', {}, author))),
          ...paragraphsOr(bodyOf(body)),
          authorNote === undefined ? undefined : tei('note', { type: 'author' }, authorNote),
          source === undefined ? undefined : tei('note', { type: 'source' }, source),
        ),
      ),
    ),
  );
}

/** A body needs a block; an article that is its title alone has none. */
const paragraphsOr = (blocks: ReturnType<typeof bodyOf>): ReturnType<typeof bodyOf> =>
  blocks.length > 0 ? blocks : [tei('p', {})];

function headerOf(document: TeiDocument) {
  const { reference, publisher, section, region, availability, isRestricted, changes } = document;
  const { title, subtitle, authors, url } = reference;
  const names = authors.map((author) => tei('author', {}, author));
  const titles = [
    tei('title', { type: 'main' }, title),
    ...(subtitle === undefined ? [] : [tei('title', { type: 'sub' }, subtitle)]),
  ];
  const terms = [section, region].filter((term) => term !== undefined && term !== '');
  return tei(
    'teiHeader',
    {},
    tei(
      'fileDesc',
      {},
      tei('titleStmt', {}, ...titles, ...names),
      tei(
        'publicationStmt',
        {},
        tei('publisher', {}, publisher),
        tei('idno', { type: 'URL' }, url),
        tei('availability', { status: isRestricted ? 'restricted' : 'unknown' }, tei('p', {}, availability)),
      ),
      tei('sourceDesc', {}, printedIn(reference, publisher)),
    ),
    tei(
      'encodingDesc',
      {},
      tei('projectDesc', {}, tei('p', {}, '由扫描识别的文本分篇而成；更正处作 corr，原文见 revisionDesc。')),
    ),
    tei(
      'profileDesc',
      {},
      tei('langUsage', {}, tei('language', { ident: 'zh-CN' }, '中文')),
      terms.length === 0
        ? undefined
        : tei('textClass', {}, tei('keywords', {}, ...terms.map((term) => tei('term', {}, term)))),
    ),
    changes.length === 0
      ? undefined
      : tei(
          'revisionDesc',
          {},
          ...changes.map(({ date, by, from, to, reason, place }) =>
            tei('change', { when: date }, `${place}：“${from}”改作“${to}”。${reason}（${by}）`),
          ),
        ),
  );
}

function printedIn(
  { title, authors, journal, year, number, totalNumber, published, page }: Reference,
  publisher: string,
) {
  return tei(
    'biblStruct',
    {},
    tei('analytic', {}, ...authors.map((author) => tei('author', {}, author)), tei('title', { level: 'a' }, title)),
    tei(
      'monogr',
      {},
      tei('title', { level: 'j' }, journal),
      tei(
        'imprint',
        {},
        tei('publisher', {}, publisher),
        tei('date', { when: published ?? String(year) }, published ?? `${year}年`),
        tei('biblScope', { unit: 'volume' }, String(year)),
        tei('biblScope', { unit: 'issue' }, String(number)),
        totalNumber === undefined ? undefined : tei('biblScope', { unit: 'total' }, String(totalNumber)),
        page === undefined ? undefined : tei('biblScope', { unit: 'page', from: String(page) }, String(page)),
      ),
    ),
  );
}
