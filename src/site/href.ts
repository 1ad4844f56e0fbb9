/** Every address inside the site. Astro rewrites none for a base path, so none is written by hand. */

/** `path` from the root of the site, with its leading slash; `base` where the site is served. */
export function href(path: string, base: string = import.meta.env.BASE_URL): string {
  return base.replace(/\/+$/u, '') + path;
}

/** The address that a citation carries: on the site that `periodical.yaml` names. */
export function absoluteHref(path: string, site: string, base?: string): string {
  return new URL(href(path, base), site).href;
}
