/** Headers of every answer. A production server sends the same ones. */

/** Nothing but the site's own files. `scripts`: what may run beside them. */
const policyWith = (scripts: string): string =>
  [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

/** The thread of the search by words, in which Pagefind runs: WebAssembly runs there and nowhere else. A thread follows the policy of its own script. */
const WEB_ASSEMBLY = /\/_astro\/words-thread[-.][^/]+\.js$/u;

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

/** What of `robots.txt` keeps every robot out. */
const CLOSED = /^Disallow: \/$/mu;

/**
 * Of the answer to `path`, with a slash in front. `robots`: the site's `robots.txt`. Files that are no pages cannot say `noindex` themselves: books,
 * feeds, data.
 */
export function headersFor(robots: string, path: string): Readonly<Record<string, string>> {
  const policy = policyWith(WEB_ASSEMBLY.test(path) ? " 'wasm-unsafe-eval'" : '');
  const headers = { 'Content-Security-Policy': policy, ...HEADERS };
  return CLOSED.test(robots) ? { ...headers, 'X-Robots-Tag': 'noindex' } : headers;
}
