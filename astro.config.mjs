import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { keepProgram } from './src/build/keep-program.ts';
import { cacheFolder, readPeriodical } from './src/content/root.ts';

const cache = cacheFolder();

export default defineConfig({
  site: readPeriodical().site,
  base: process.env.ARCHIVE_BASE ?? '/',
  outDir: process.env.ARCHIVE_OUT ?? 'dist',
  cacheDir: join(cache, 'astro'),
  trailingSlash: 'always',
  // Hand-written pages only: articles are data and never compiled, see src/content.
  integrations: [mdx(), keepProgram()],
  markdown: {
    // Smart punctuation would change official text; bold closes beside Chinese punctuation.
    processor: unified({ smartypants: false, gfm: false, remarkPlugins: [remarkGfm, remarkCjkFriendly] }),
    syntaxHighlight: false,
  },
  // No inline style or script: the Content-Security-Policy allows none.
  build: { inlineStylesheets: 'never' },
  vite: {
    cacheDir: join(cache, 'vite'),
    // Safari 14 and Firefox before 114 start no worker that is a module.
    worker: { format: 'iife' },
    build: { assetsInlineLimit: 0, target: ['chrome87', 'safari14', 'firefox115'] },
  },
});
