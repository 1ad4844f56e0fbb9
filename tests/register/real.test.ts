/** The registers of the archive hold what its articles hold: every anchor leads somewhere, every name stands in its words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { registerSchema } from '../../src/schema.ts';

const ARCHIVE = 'content/issues';

describe.each(readdirSync(ARCHIVE))('%s', (id) => {
  const folder = join(ARCHIVE, id);
  const { appointments, people, units, terms } = registerSchema.parse(
    JSON.parse(readFileSync(join(folder, 'register.json'), 'utf8')),
  );
  const texts = new Map<string, string>(
    readdirSync(folder)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => parseArticle(readFileSync(join(folder, name), 'utf8'), name))
      .flatMap(({ data, blocks }) => blocks.map(({ anchor, text }) => [`${data.order} ${anchor}`, text] as const)),
  );

  test('every place is a block that holds the words', () => {
    const named = [...people, ...units].flatMap(({ name, mentions }) =>
      mentions.map((mention) => ({ name, ...mention })),
    );
    const quoted = terms.flatMap(({ term, mentions }) =>
      mentions.map((mention) => ({ name: term, ...mention, text: `“${term}”` })),
    );
    const inText = [...named, ...quoted].filter(({ anchor }) => anchor !== undefined);
    const wrong = inText.filter(
      ({ article, anchor, name, text }) => !texts.get(`${article} ${anchor}`)?.includes(text) || !text.includes(name),
    );
    expect(inText.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('a decision says nothing that its sentence does not', () => {
    const wrong = appointments.filter(({ article, anchor, text, persons, gained = '', lost = '', units }) => {
      const words = [...persons, gained, lost, ...units];
      return !texts.get(`${article} ${anchor}`)?.includes(text) || !words.every((word) => text.includes(word));
    });
    expect(wrong).toEqual([]);
  });
});

test('the first issue: every line of its notice was understood', () => {
  const { appointments } = registerSchema.parse(
    JSON.parse(readFileSync(join(ARCHIVE, '2021-01/register.json'), 'utf8')),
  );
  expect(appointments).toHaveLength(51);
  expect(appointments.filter(({ doubt }) => doubt)).toEqual([]);
  expect(appointments.filter(({ gained }) => gained)).toHaveLength(23);
  expect(appointments.filter(({ lost }) => lost)).toHaveLength(34);
});
