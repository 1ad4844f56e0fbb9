/** Persons that an issue names: in bylines, in the masthead, in decisions, and in running text beside an office. */
import { isPerson } from '../chinese/names.ts';
import type { Appointment, MastheadField, Mention } from '../schema.ts';
import type { ArticleBlocks, BodyBlock } from './blocks.ts';
import { type Mentions, mentions, wordsAround } from './mentions.ts';
import { type Beside, namesBesideOffices } from './titles.ts';

/** Names of the heads alone: certain without a look at the text. */
export function headPeople(
  articles: readonly Pick<ArticleBlocks, 'data'>[],
  masthead: readonly MastheadField[],
): Mentions {
  const people = mentions();
  for (const { label, values } of masthead)
    for (const name of values) if (isPerson(name)) people.add(name, { as: 'masthead', text: label });
  for (const { data } of articles)
    for (const name of data.authors)
      if (isPerson(name)) people.add(name, { article: data.order, as: 'author', text: data.authors.join(' ') });
  return people;
}

export function addAppointed(people: Mentions, appointments: readonly Appointment[]): void {
  for (const { article, anchor, persons, text } of appointments)
    for (const name of persons) people.add(name, { article, anchor, as: 'appointment', text });
}

export function addNamedInText(people: Mentions, articles: readonly ArticleBlocks[]): void {
  for (const { data, blocks } of articles) {
    const beside = blocks.map((block) => ({ block, found: namesBesideOffices(block.text) }));
    for (const { block, found } of beside)
      for (const { name, at } of found) people.add(name, mentionIn(data.order, block, at, name));
    const long = new Set(beside.flatMap(({ found }) => found.map(({ name }) => name)).filter(isLong));
    for (const name of long)
      for (const block of blocks) {
        const at = block.text.indexOf(name);
        if (at >= 0) people.add(name, mentionIn(data.order, block, at, name));
      }
  }
}

/** Two characters may stand side by side by chance; a name of three is the same name in the same article. */
const isLong = (name: Beside['name']): boolean => name.length >= 3;

function mentionIn(article: number, { anchor, text }: BodyBlock, at: number, name: string): Mention {
  return { article, anchor, as: 'text', text: wordsAround(text, at, name.length) };
}
