/** A static server for the built site, on this computer and for it: strict headers, one address for each page, the site's own 404. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answer } from './answer.ts';

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
  /** What answers for the paths that begin with `path` instead of the site. */
  beside?: { path: string; answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> };
}

const HOST = '127.0.0.1';
const PORTS_TO_TRY = 50;
const LAST_PORT = 65_535;

/** Serves `folder` until it is closed. Files may change meanwhile, and a build may put another folder in its place. */
export async function serve(folder: string, { port, base = '/', beside }: ServeOptions): Promise<Served> {
  const prefix = `/${base}/`.replace(/\/+/gu, '/');
  const server = createServer((request, response) => {
    if (beside && request.url?.startsWith(beside.path)) void beside.answer(request, response);
    else void answer(folder, prefix, request, response);
  });
  const taken = await listen(server, port, PORTS_TO_TRY);
  // One connection that could not be taken, for want of file handles, is not the end of the others.
  server.on('error', () => {});
  return { url: `http://${HOST}:${taken}${prefix}`, close: () => close(server) };
}

async function listen(server: Server, port: number, attempts: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, HOST, resolve);
    });
  } catch (error) {
    const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (busy && attempts > 1 && port < LAST_PORT) return listen(server, port + 1, attempts - 1);
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
