/** docs/diagnostics.md has one heading for each rule id that the program can say, and no other. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { laws } from '../../src/ingest/audit/index.ts';
import { repairs } from '../../src/ingest/body/repairs/index.ts';
import { checks } from '../../src/ingest/checks/index.ts';
import { labelRules } from '../../src/ingest/labels/index.ts';
import { styles, unpaged } from '../../src/ingest/skeleton/contents/styles.ts';
import { readings } from '../../src/ingest/skeleton/readings/index.ts';
import { ledgerSchema } from '../../src/schema.ts';

const sources = (pattern: string) => globSync(pattern).map((path) => readFileSync(path, 'utf8'));
const found = (texts: readonly string[], pattern: RegExp) =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map(([, id = '']) => id));

/** Kebab words in quotes that are no rule ids: roles and kinds of lines, forms of numbers, a folder, readings of the skeleton and styles of contents pages. */
const words = ['table-header', 'sub-item', 'han-bracketed', 'periodical-archive', 'field-code'];
const others = new Set([...words, unpaged.id, ...styles.map(({ id }) => id), ...readings.map(({ id }) => id)]);

const listed = [
  ...labelRules.map(({ rule }) => rule),
  ...repairs.map(({ id }) => id),
  ...checks.map(({ id }) => id),
  ...laws.map(({ id }) => id),
];
const inLedgers = sources('{content/issues/*,tests/issues/*/golden}/ledger.json').flatMap((text) =>
  ledgerSchema.parse(JSON.parse(text)).entries.map(({ rule }) => rule),
);
const inIngest = [
  ...found(
    sources('src/{ingest/**,intake,intake/{batch,decisions,report}}/*.ts'),
    /(?<!from )'([a-z]+(?:-[a-z]+)+)'/gu,
  ).filter((id) => !others.has(id)),
  // The readers of documents are full of other languages' words: properties of CSS, elements of XML.
  ...found(sources('src/intake/formats/**/*.ts'), /\brule: '([a-z-]+)'/gu),
  ...found(sources('src/intake/formats/docx/remarks.ts'), /'(document-[a-z]+)': \{/gu),
  ...found(sources('src/ingest/**/*.ts'), /\brule: '([a-z]+)'/gu),
];
const inContent = found(sources('src/{mdx,content,text}/**/*.ts'), /(?:ruleId: |\bcomplaint\(\s*)'([a-z-]+)'/gu);

const inWatch = found(sources('src/watch/**/*.ts'), /\brule: '([a-z-]+)'/gu);

const ids = new Set([...listed, ...inLedgers, ...inIngest, ...inContent, ...inWatch]);
const sections = readFileSync('docs/diagnostics.md', 'utf8').split(/^### /mu).slice(1);
const documented = sections.map((section) => section.split('\n', 1)[0] ?? '');

test('every rule id is documented, once, and no other', () => {
  expect(ids.size).toBeGreaterThan(50);
  expect(documented.toSorted()).toEqual([...ids].toSorted());
});

test.each(sections.map((section) => [section.split('\n', 1)[0], section]))('%s is explained in Chinese', (_, section) =>
  expect(section.replace(/^## .*/msu, '')).toMatch(/\p{Script=Han}{2,}.*。/u),
);

test('every link within the page has its heading', () => {
  const page = readFileSync('docs/diagnostics.md', 'utf8');
  const anchors = [...page.matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) => title.replaceAll('、', ''));
  for (const [, anchor] of page.matchAll(/\]\(#([^)]+)\)/gu)) expect(anchors).toContain(anchor);
});
