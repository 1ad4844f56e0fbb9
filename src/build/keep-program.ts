/** Astro builds the program, and `press.ts` runs it: what Astro would render and forget is kept. */
import { rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BUNDLE } from './program.ts';

export function keepProgram(): AstroIntegration {
  let out: URL;
  const within = (name: string): string => fileURLToPath(new URL(name, out));
  return {
    name: 'archive-program',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = config.outDir;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'archive-program',
          // Astro removes the bundle when it has rendered all pages: none, here.
          setup: () => rename(within('.prerender'), within(BUNDLE)),
          getStaticPaths: async () => [],
          render: async () => new Response(),
        }),
    },
  };
}
