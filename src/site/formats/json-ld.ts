/**
 * What the pages say of themselves in the words of schema.org: `Periodical` › `PublicationVolume` › `PublicationIssue` › `Article`. The types
 * come from its vocabulary, so a property that it lacks does not compile.
 */
import type {
  Article,
  Organization,
  Periodical as PeriodicalThing,
  Person,
  PublicationIssue,
  WithContext,
} from 'schema-dts';
import { isCollective } from '../../chinese/names.ts';
import type { Periodical } from '../../schema.ts';
import { issueName } from '../../text/issue-name.ts';
import { type Archive, type Card, type Issue, sectionOf } from '../archive/archive.ts';
import { absoluteHref } from '../href.ts';
import type { TopicPage } from '../lists/topics.ts';

/** Articles that an issue names itself; those of a larger one name the issue only. */
const PARTS = 100;
const CONTEXT = 'https://schema.org';
const LANGUAGE = 'zh-CN';

export function periodicalLd({ periodical }: Archive): WithContext<PeriodicalThing> {
  return { '@context': CONTEXT, ...periodicalThing(periodical) };
}

export function issueLd(issue: Issue, { periodical }: Archive): WithContext<PublicationIssue> {
  const parts = issue.cards.map((card) => ({
    '@type': 'Article' as const,
    '@id': absoluteHref(card.path, periodical.site),
    headline: card.data.title,
    ...pageOf(card),
  }));
  return {
    '@context': CONTEXT,
    ...issueThing(issue, periodical),
    ...(parts.length > PARTS ? {} : { hasPart: parts }),
  };
}

export function articleLd(card: Card, issue: Issue, { periodical }: Archive): WithContext<Article> {
  const { title, subtitle, authors } = card.data;
  const url = absoluteHref(card.path, periodical.site);
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    '@id': url,
    url,
    headline: title,
    ...(subtitle === undefined ? {} : { alternativeHeadline: subtitle }),
    ...(authors.length === 0 ? {} : { author: authors.map(authorOf) }),
    ...dateOf(issue),
    ...pageOf(card),
    articleSection: sectionOf(card),
    inLanguage: LANGUAGE,
    isAccessibleForFree: periodical.visibility === 'public',
    publisher: publisherOf(periodical),
    isPartOf: issueThing(issue, periodical),
  };
}

export function topicLd({ path, data }: TopicPage, periodical: Periodical): WithContext<Article> {
  const url = absoluteHref(path, periodical.site);
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    '@id': url,
    url,
    headline: data.title,
    description: data.summary,
    datePublished: data.date,
    ...(data.authors.length === 0 ? {} : { author: data.authors.map(authorOf) }),
    articleSection: '专题',
    inLanguage: LANGUAGE,
    isAccessibleForFree: periodical.visibility === 'public',
    publisher: publisherOf(periodical),
    isPartOf: periodicalThing(periodical),
  };
}

/** As the content of a `<script>`: nothing in it can end the element or open a comment. */
export function jsonLdText(thing: object): string {
  return JSON.stringify(thing).replace(/</gu, '\\u003c');
}

function periodicalThing(periodical: Periodical): Exclude<PeriodicalThing, string> {
  const url = absoluteHref('/', periodical.site);
  const { permit } = periodical;
  return {
    '@type': 'Periodical',
    '@id': url,
    url,
    name: periodical.name,
    ...(periodical.latinName === undefined ? {} : { alternateName: periodical.latinName }),
    ...(permit === undefined
      ? {}
      : { identifier: { '@type': 'PropertyValue', propertyID: '准印证号', value: permit } }),
    inLanguage: LANGUAGE,
    publisher: publisherOf(periodical),
  };
}

function issueThing(issue: Issue, periodical: Periodical): Exclude<PublicationIssue, string> {
  const { number, totalNumber, year } = issue.data;
  const url = absoluteHref(issue.path, periodical.site);
  return {
    '@type': 'PublicationIssue',
    '@id': url,
    url,
    name: `${issueName(issue.data)}${totalNumber === undefined ? '' : `（总第${totalNumber}期）`}`,
    issueNumber: number,
    ...dateOf(issue),
    isPartOf: { '@type': 'PublicationVolume', volumeNumber: year, isPartOf: periodicalThing(periodical) },
  };
}

const publisherOf = ({ sponsor }: Periodical): Organization => ({ '@type': 'Organization', name: sponsor });

const authorOf = (name: string): Person | Organization =>
  isCollective(name) ? { '@type': 'Organization', name } : { '@type': 'Person', name };

const dateOf = ({ data }: Issue) => (data.published === undefined ? {} : { datePublished: data.published });

const pageOf = ({ data }: Card) => (data.page === undefined ? {} : { pageStart: data.page });
