/** The site on a bad day: a server before the real one that stalls, fails or cuts where a test says so. */
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stopClock } from './clock.ts';

/** `stall`: half of the file, then nothing; `cut`: half, then the connection ends; `half`: half, as if that were all; a number: that status. */
export type Fault = 'stall' | 'cut' | 'half' | number;

/** What happens to the n-th request of a path, from 1; undefined: it is served as it should be. */
export type Weather = (path: string, nth: number) => Fault | undefined;

export interface BadDays {
  url: string;
  /** Forgets which paths were asked for. */
  expect: (weather: Weather) => void;
  close: () => Promise<void>;
}

/** Before the scripts of threads. */
const CLOCK = `(${stopClock})();\n`;

export async function badDays(site: string): Promise<BadDays> {
  let weather: Weather = () => undefined;
  const asked = new Map<string, number>();
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    const nth = (asked.get(path) ?? 0) + 1;
    asked.set(path, nth);
    const { 'accept-encoding': _, host: _host, ...headers } = incoming.headers;
    request(new URL(path.slice(1), site), { method: incoming.method, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => {
        const { 'content-length': __, 'content-encoding': ___, ...kept } = answer.headers;
        const body = Buffer.concat(/worker/u.test(path) ? [Buffer.from(CLOCK), ...pieces] : pieces);
        outgoing.setHeaders(new Map(Object.entries(kept).map(([name, value]) => [name, value ?? ''])));
        answerWith(outgoing, answer.statusCode ?? 500, body, weather(path, nth));
      });
    }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    expect: (wanted) => {
      asked.clear();
      weather = wanted;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answerWith(outgoing: ServerResponse, status: number, body: Buffer, fault: Fault | undefined): void {
  const half = body.subarray(0, body.length >> 1);
  if (typeof fault === 'number') outgoing.writeHead(fault).end();
  else if (fault === undefined) outgoing.writeHead(status, { 'content-length': body.length }).end(body);
  else if (fault === 'half') outgoing.writeHead(status, { 'content-length': half.length }).end(half);
  else {
    outgoing.writeHead(status, { 'content-length': body.length });
    outgoing.write(half, () => fault === 'cut' && outgoing.destroy());
  }
}
