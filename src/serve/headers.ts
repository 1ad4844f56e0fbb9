/** Headers of every answer. A production server sends the same ones. */

/** Nothing but the site's own files. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
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

export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

/** What of `robots.txt` keeps every robot out. */
const CLOSED = /^Disallow: \/$/mu;

/** `robots`: the site's `robots.txt`. Files that are no pages cannot say `noindex` themselves: books, feeds, data. */
export function headersFor(robots: string): Readonly<Record<string, string>> {
  return CLOSED.test(robots) ? { ...HEADERS, 'X-Robots-Tag': 'noindex' } : HEADERS;
}
