import { expect, test } from 'vitest';
import { crossings } from '../../src/check/boundaries.ts';
import { importsOf } from '../../src/check/imports.ts';

const crossingsOf = (file: string, source: string) => crossings(new Map([[file, importsOf(file, source)]]));

test.each([
  ['src/ingest/labels/folio.ts', "import { byline } from './byline.ts';"],
  ['src/ingest/labels/folio.ts', "import { readFileSync } from 'node:fs';"],
  ['src/ingest/read.ts', "import { getCollection } from 'astro:content';"],
  ['src/ingest/read.ts', "const fs = await import('node:fs/promises');"],
  ['src/pages/index.astro', "import { ingest } from '../ingest/index.ts';"],
  ['src/components/issue/Toc.astro', "import type { Block } from '../../ingest/model.ts';"],
  ['src/search/index/tokens.ts', "import { textOf } from '../../mdx/tree/text.ts';"],
  ['src/search/ask/find/find.ts', "import { openStore } from '../../index/bytes/store.ts';"],
  ['src/chinese/same.ts', "import { simplify } from './script.ts';"],
  ['src/register/people.ts', "import { authorsOf } from '../ingest/byline.ts';"],
  ['src/chinese/names.ts', "import { textOf } from '../ingest/block.ts';"],
  ['src/mdx/tree/anchor.ts', "export { x } from './x.ts';"],
  ['src/content/files.ts', "import '../../tests/e2e/browser.ts';"],
])('%s may not say %s', (file, source) => {
  expect(crossingsOf(file, source)).not.toEqual([]);
});

test.each([
  ['src/ingest/labels/folio.ts', "import type { LabelRule } from '../rule.ts';"],
  ['src/ingest/labels/folio.ts', "import { textOf } from '../line/block.ts';"],
  ['src/ingest/labels/folio.ts', "import { simplify } from '../../chinese/script.ts';"],
  ['src/site/formats/json-ld.ts', "import { isCollective } from '../../chinese/names.ts';"],
  ['src/ingest/labels/index.ts', "import { folio } from './folio.ts';"],
  ['src/ingest/compose.ts', "import { writeArticle } from '../mdx/write.ts';"],
  ['src/pages/index.astro', "import { href } from '../site/href.ts';"],
  ['src/search/index/tokens.ts', "export function cut(text: string) { return text.split(' from '); }"],
  ['src/search/index/tokens.ts', "import { unify } from '../../chinese/same.ts';"],
  ['src/search/ask/query/query.ts', "import { cut } from '../../index/tokens.ts';"],
  ['src/search/ask/find/engine.ts', "import { openIndex } from '../../index/reader.ts';"],
  ['src/search/index/reader.ts', "import { openStore } from './bytes/store.ts';"],
])('%s may say %s', (file, source) => {
  expect(crossingsOf(file, source)).toEqual([]);
});
