/** What Astro built, see `bundle.ts` and `astro/entrypoints/prerender`. */
declare module 'archive:program' {
  export const app: import('../pages/renderer.ts').Program['app'];
  export const manifest: import('../pages/renderer.ts').Program['manifest'];
}
