/** What one request is answered with. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import { headersFor } from './headers.ts';
import { lookUp, type Root, rootOf } from './lookup.ts';
import { isOwn, OWN_NAMES } from './own.ts';

const METHODS: readonly string[] = ['GET', 'HEAD'];
/** Where the list of types differs from the headers of a real server: the search index, which it does not know, and XML. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\/[^/.]+$|\.(?:pf_\w+|pagefind)$/u, 'application/octet-stream'],
  [/\.xml$/u, 'text/xml; charset=utf-8'],
];

/** `prefix`: path under which the site was built, with its slashes. Never rejects. */
export async function answer(
  folder: string,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const headers = headersFor(await robotsIn(folder), (request.url ?? '/').split('?')[0] ?? '/');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!isOwn(request.headers.host, request.socket.localPort))
      refuse(response, 421, `本机预览只回答 ${OWN_NAMES.join('、')}`);
    else if (METHODS.includes(request.method ?? '')) await give(folder, prefix, request, response);
    else refuse(response.setHeader('Allow', METHODS.join(', ')), 405, `只能用 ${METHODS.join('、')} 取`);
  } catch {
    refuse(response, 500, '读取文件时出错');
  }
}

const robotsIn = (folder: string): Promise<string> => readFile(join(folder, 'robots.txt'), 'utf8').catch(() => '');

async function give(folder: string, prefix: string, request: IncomingMessage, response: ServerResponse) {
  const [pathname = '/', ...query] = (request.url ?? '/').split('?');
  if (pathname === '/' && prefix !== '/') return redirect(response, prefix);
  const root = await rootOf(folder);
  const found = root && pathname.startsWith(prefix) ? await lookUp(root, pathname.slice(prefix.length)) : undefined;
  if (found === 'without slash') return redirect(response, [`${pathname}/`, ...query].join('?'));
  const status = root && found ? await transfer(root, found.file, request, response) : 404;
  if (status === undefined) return;
  if (status === 412) return refuse(response, status, '文件已经变了');
  if (status >= 500) return refuse(response, 500, '读取文件时出错');
  // A build that took the old site's place meanwhile is looked through once more.
  const now = await rootOf(folder);
  if (now?.id !== root?.id && !response.headersSent) return give(folder, prefix, request, response);
  if (now) return finish(response, 404, 'text/html; charset=utf-8', await lostPage(now));
  // The first build of all is still at work: the browser asks again by itself.
  refuse(response.setHeader('Refresh', String(ASK_AGAIN)), 503, '网站还没有生成好，过几秒会自己打开');
}

/** Seconds. */
const ASK_AGAIN = 3;

/** Resolves to the status of what went wrong, if anything did. Whole files only: a server may leave ranges out (RFC 9110, 14.2). */
function transfer(root: Root, file: string, request: IncomingMessage, response: ServerResponse) {
  const options = { root: root.path, index: false, acceptRanges: false, cacheControl: false } as const;
  return new Promise<number | undefined>((settle) => {
    response.once('close', () => settle(undefined));
    send(request, file.split('/').map(encodeURIComponent).join('/'), options)
      .on('headers', (_, path: string) => {
        response.setHeader('Cache-Control', 'no-cache');
        const type = TYPES.find(([pattern]) => pattern.test(path))?.[1];
        if (type !== undefined) response.setHeader('Content-Type', type);
      })
      .on('error', ({ status }: { status: number }) => settle(status))
      .pipe(response);
  });
}

function redirect(response: ServerResponse, location: string): void {
  // Two slashes at the start would name another host; what no header may hold is encoded.
  const { pathname, search } = new URL(location.replace(/^[/\\]+/u, '/'), 'http://site');
  response.writeHead(301, { Location: pathname.replace(/^\/+/u, '/') + search }).end();
}

const lostPage = (root: Root): Promise<string | Buffer> => readFile(join(root.path, '404.html')).catch(() => '404');

const refuse = (response: ServerResponse, status: number, reason: string): void =>
  finish(response, status, 'text/plain; charset=utf-8', `${reason}\n`);

/** Takes the place of an answer that had been prepared. Where a part of that was sent, the connection ends, so that nobody takes the part for the whole. */
function finish(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of ['Content-Length', 'ETag', 'Last-Modified', 'Cache-Control']) response.removeHeader(name);
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }).end(body);
}
