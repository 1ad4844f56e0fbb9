/** Astro builds the program, and the press runs it: what Astro would render and forget is kept. */
import { rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { stopwatch } from '../process/told.ts';
import { PAGES } from './program.ts';

export function keepProgram(): AstroIntegration {
  let out: URL;
  const spent = stopwatch();
  const within = (name: string): string => fileURLToPath(new URL(name, out));
  return {
    name: 'archive-program',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = config.outDir;
        spent('Astro: start');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        spent('Astro: collections and types');
        setPrerenderer({
          name: 'archive-program',
          // Astro removes what it built when it has rendered all pages: none, here.
          setup: () => rename(within('.prerender'), within(PAGES)),
          getStaticPaths: async () => [],
          render: async () => new Response(),
        });
      },
      'astro:build:done': () => {
        spent('Astro: bundles');
        spent.tell();
      },
    },
  };
}
