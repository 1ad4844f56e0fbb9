/** Who may speak to the desk: this computer, by an address that only whoever started it was told. Pure. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isOwn, OWN_NAMES } from '../../serve/own.ts';

/** Where the desk lies beside the site. */
export const DESK = '/desk/';

export interface Asked {
  method: string;
  /** Path with its query, as the request line has it. */
  url: string;
  headers: IncomingHttpHeaders;
  port: number | undefined;
}

export interface Refusal {
  status: number;
  reason: string;
}

/** What stands behind the token, without a slash in front; or why nobody is let in. */
export function admitted({ method, url, headers, port }: Asked, token: string): { rest: string } | Refusal {
  const host = (headers.host ?? '').toLowerCase();
  if (!isOwn(host, port)) return { status: 421, reason: `校对台只回答 ${OWN_NAMES.join('、')}` };
  const [given = '', ...rest] = url.slice(DESK.length).split('/');
  if (!isSame(given, token))
    return { status: 403, reason: '请用 npm start 打印的那个网址打开校对台；每次启动，网址都不同' };
  if (method !== 'GET' && method !== 'POST') return { status: 405, reason: '只能用 GET、POST' };
  // A browser says where a form was filled in. Nothing but the desk's own pages may send one.
  if (method === 'POST' && headers.origin !== `http://${host}`)
    return { status: 403, reason: '这个请求不是从校对台的页面发出的' };
  const site = headers['sec-fetch-site'];
  if (method === 'POST' && site !== undefined && site !== 'same-origin')
    return { status: 403, reason: '这个请求不是从校对台的页面发出的' };
  return { rest: rest.join('/') };
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
