/** The desk: what answers under `/desk/` beside the site, for whoever has its address. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { messageOf } from '../command/message.ts';
import { readPeriodical } from '../content/folder.ts';
import { headersFor } from '../serve/headers.ts';
import { newSession } from './decisions/session.ts';
import { formOf, textsIn } from './forms.ts';
import { assets } from './http/assets.ts';
import { admitted, DESK } from './http/gate.ts';
import type { Answer, Room } from './http/room.ts';
import { routed } from './http/routes.ts';
import { finderOf } from './issue/findings.ts';
import { officesIn } from './issue/offices.ts';
import { openerOf } from './issue/opened.ts';
import { saidOf, siteJob } from './job.ts';

export { DESK };

export interface Desk {
  /** From the root of the server, with the token. */
  path: string;
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Makes the site anew in the background. Resolves to what came of it, in Chinese. */
  build: () => Promise<string>;
  /** Writes what is decided and not yet in the articles. */
  close: () => Promise<void>;
}

export interface DeskOptions {
  /** Folder of issues. */
  out: string;
  /** The built site. */
  dist: string;
  token?: string;
}

/** Letters of a token: 144 bits. */
const TOKEN = 18;

export function openDesk({ out, dist, token = randomBytes(TOKEN).toString('base64url') }: DeskOptions): Desk {
  const periodical = () => readPeriodical(out);
  const job = siteJob(out, dist);
  const findings = finderOf(out, periodical);
  const room: Room = {
    root: `${DESK}${token}/`,
    out,
    periodical,
    findings,
    offices: officesIn(out, periodical),
    opener: openerOf(out, periodical, findings),
    session: newSession(),
    asset: assets(),
    job,
    signer: {},
    told: [],
  };
  return {
    path: room.root,
    answer: (request, response) => answer(room, token, request, response),
    build: async () => {
      await job.start();
      return saidOf(job.now());
    },
    close: async () => {
      job.stop();
      await room.opener.settle();
    },
  };
}

/** Never rejects. */
async function answer(room: Room, token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url = '/', headers, socket } = request;
  try {
    const admission = admitted({ method, url, headers, port: socket.localPort }, token);
    if (!('rest' in admission)) return send(response, plain(admission.status, admission.reason));
    const { pathname, searchParams } = new URL(admission.rest, 'http://desk/');
    const form = method === 'POST' ? await formOf(request) : undefined;
    if (method === 'POST' && !form) return send(response, plain(413, '发来的东西太大，或不是表单'));
    send(
      response,
      await routed(room, {
        method,
        path: decodeURIComponent(pathname.slice(1)),
        fields: textsIn(form ?? searchParams),
        files: (form?.getAll('file') ?? []).filter((file) => file instanceof File && file.size > 0) as File[],
      }),
    );
  } catch (error) {
    send(response, plain(500, `${messageOf(error).text}。这一步没有做，已经写下的决定都在`));
  }
}

const plain = (status: number, reason: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${reason}\n`,
});

function send(response: ServerResponse, { status, type, body, location, lasts }: Answer): void {
  response.writeHead(status, {
    ...headersFor('', '/desk/'),
    'X-Robots-Tag': 'noindex',
    'Cache-Control': lasts ? 'private, max-age=86400, immutable' : 'no-store',
    ...(location === undefined ? {} : { Location: location }),
    'Content-Type': type,
  });
  response.end(body);
}
