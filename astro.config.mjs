import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { keepProgram } from './src/build/program/keep-program.ts';
import { cacheFolder, readPeriodical } from './src/content/root.ts';
import { placed } from './src/mdx/file/topic.ts';

const cache = cacheFolder();
/** `npm run build` has Astro build the program alone, and runs it itself, see src/build; `astro build` makes the same pages in its own way. */
const own = process.env.ARCHIVE_PROGRAM === 'only' ? [keepProgram()] : await searches();

/** Loaded where they are asked for: they take half a second. */
async function searches() {
  const [{ search }, { searchByWords }] = await Promise.all([
    import('./src/search/integration.ts'),
    import('./src/search/words/integration.ts'),
  ]);
  return [search(), searchByWords()];
}

/** What several scripts share is few files: left alone, each module would be one, most of them under 1 kB. */
const chunks = [
  {
    name: 'site',
    test: /src\/(?:site|browser|text)\/|preload-helper|rolldown\/runtime/u,
    minShareCount: 2,
    priority: 3,
  },
  {
    name: 'search',
    test: /src\/(?:search\/(?:ask|index|page\/draw\/elements)|chinese)/u,
    minShareCount: 2,
    priority: 2,
  },
  // No page needs it before the reader types or sends something.
  { name: 'inflated', test: /src\/search\/index\/inflated|fflate/u, priority: 4 },
  { name: 'suggest', test: /src\/search\/suggest\/(?:combobox|match|lexicon)/u, priority: 1 },
];

export default defineConfig({
  site: readPeriodical().site,
  base: process.env.ARCHIVE_BASE ?? '/',
  outDir: process.env.ARCHIVE_OUT ?? 'dist',
  cacheDir: join(cache, 'astro'),
  trailingSlash: 'always',
  // Hand-written pages and 专题 only: articles are data and never compiled, see src/content.
  integrations: [mdx(), ...own],
  markdown: {
    // Smart punctuation would change official text; bold closes beside Chinese punctuation.
    processor: unified({
      smartypants: false,
      gfm: false,
      remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkCjkFriendly, placed],
      remarkRehype: { footnoteLabel: '注', footnoteBackLabel: '回到正文' },
    }),
    syntaxHighlight: false,
  },
  // No inline style or script: the Content-Security-Policy allows none.
  build: { inlineStylesheets: 'never' },
  vite: {
    cacheDir: join(cache, 'vite'),
    // Safari 14 and Firefox before 114 start no worker that is a module.
    worker: { format: 'iife' },
    build: { assetsInlineLimit: 0, target: ['chrome87', 'safari14', 'firefox115'] },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } } },
  },
});
