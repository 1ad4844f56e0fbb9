/** A static server for the built site: strict headers, one address for each page, the site's own 404. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import sirv from 'sirv';
import { headersFor } from './headers.ts';

export interface Served {
  /** `http://127.0.0.1:4321/`, base path included. */
  url: string;
  close: () => Promise<void>;
}

export interface ServeOptions {
  /** The first port to try. Where it is taken the next ones are; 0 lets the system choose. */
  port: number;
  /** Path under which the site was built. */
  base?: string;
}

const HOST = '127.0.0.1';
const PORTS_TO_TRY = 50;
/** The search index: files that no list of types knows. */
const BINARY = /\/[^/.]+$|\.(?:pf_\w+|pagefind)$/u;

/** Serves `folder` until it is closed. Files may change meanwhile. */
export async function serve(folder: string, { port, base = '/' }: ServeOptions): Promise<Served> {
  const prefix = `/${base}/`.replace(/\/+/gu, '/');
  const server = createServer(handler(folder, prefix));
  const taken = await listen(server, port, PORTS_TO_TRY);
  return { url: `http://${HOST}:${taken}${prefix}`, close: () => close(server) };
}

function handler(folder: string, prefix: string) {
  const setHeaders = (response: ServerResponse, path: string) => {
    if (BINARY.test(path)) response.setHeader('Content-Type', 'application/octet-stream');
  };
  const files = sirv(folder, { dev: true, etag: true, setHeaders });
  return (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(headersFor(robotsIn(folder)))) response.setHeader(name, value);
    const [pathname = '/', ...query] = (request.url ?? '/').split('?');
    const search = query.length > 0 ? `?${query.join('?')}` : '';
    const path = pathname.slice(prefix.length - 1);

    if (pathname === '/' && prefix !== '/') redirect(response, prefix);
    else if (!pathname.startsWith(prefix)) notFound(folder, response);
    else if (!path.endsWith('/') && isPage(folder, path)) redirect(response, `${pathname}/${search}`);
    else {
      request.url = path + search;
      files(request, response, () => notFound(folder, response));
    }
  };
}

function robotsIn(folder: string): string {
  const path = join(folder, 'robots.txt');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function isPage(folder: string, path: string): boolean {
  return existsSync(join(folder, normalize(decode(path)), 'index.html'));
}

/** A path that is no valid percent-encoding is the path of no file. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '\0';
  }
}

function redirect(response: ServerResponse, location: string): void {
  // Two slashes at the start would name another host.
  response.writeHead(301, { Location: location.replace(/^\/+/u, '/') }).end();
}

function notFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  response
    .writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' })
    .end(existsSync(page) ? readFileSync(page) : '404');
}

async function listen(server: Server, port: number, attempts: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, HOST, resolve);
    });
  } catch (error) {
    const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (busy && attempts > 1) return listen(server, port + 1, attempts - 1);
    throw error;
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Browsers keep connections open; waiting for them would keep Ctrl-C waiting. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
