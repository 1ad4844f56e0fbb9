/** What Astro built, see `bundle.ts` and `astro/entrypoints/prerender`. */
declare module 'archive:program' {
  export const app: import('./renderer.ts').Program['app'];
  export const manifest: import('./renderer.ts').Program['manifest'];
}
