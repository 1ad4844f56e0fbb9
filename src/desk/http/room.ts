/** What the desk holds while it is open, and how an answer is made of it: a page, a way to one, none. */
import { h } from 'hastscript';
import { keptName } from '../../intake/index.ts';
import type { Periodical } from '../../schema.ts';
import type { Session } from '../decisions/session.ts';
import type { Fields } from '../forms.ts';
import type { Finder } from '../issue/findings.ts';
import type { OfficeReader } from '../issue/offices.ts';
import type { Opener } from '../issue/opened.ts';
import type { Job } from '../job.ts';
import { entriesTold } from '../pages/parts/entries.ts';
import { type Framed, pageOf } from '../pages/parts/frame.ts';
import type { assets } from './assets.ts';

export interface Room {
  /** Address of the desk, with a slash at its end. */
  root: string;
  /** Folder of issues. */
  out: string;
  periodical: () => Periodical;
  /** What holds up the publication of an issue. */
  findings: Finder;
  /** What 任职沿革 contradicts. */
  offices: OfficeReader;
  opener: Opener;
  session: Session;
  job: Job;
  /** A file that a page asks for. */
  asset: ReturnType<typeof assets>;
  /** The name, where the device keeps none. */
  signer: { name?: string };
  /** What the next page says was just done. */
  told: string[];
}

export interface Asking {
  method: string;
  /** Behind the token, without a slash in front. */
  path: string;
  fields: Fields;
  /** What was put on the page. */
  files: readonly File[];
}

export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  location?: string;
  /** A browser may keep it. */
  lasts?: boolean;
}

export const HTML = 'text/html; charset=utf-8';

export const signerOf = ({ signer }: Room): string | undefined => signer.name ?? keptName();

export function show(room: Room, framed: Framed, status = 200): Answer {
  const last = room.session.last();
  const told = room.told.splice(0).join('　');
  const body = pageOf(framed, {
    root: room.root,
    periodical: room.periodical().name,
    name: signerOf(room),
    ...(told === '' ? {} : { told }),
    ...(last && last.issue === framed.issue
      ? {
          undoable: {
            issue: last.issue,
            what: typeof last.what === 'string' ? last.what : `已写入：${entriesTold(last.what)}。`,
          },
        }
      : {}),
  });
  return { status, type: HTML, body };
}

export const lost = (room: Room): Answer =>
  show(
    room,
    {
      title: '没有这一页',
      kind: 'desk-lost',
      main: [h('h1', '没有这一页'), h('p', [h('a', { href: room.root }, '回到各期')])],
    },
    404,
  );

/** Only to pages of the desk. */
export function go(room: Room, path: string): Answer {
  const { pathname, search, hash } = new URL(path.replace(/^[/\\]+/u, ''), 'http://desk/');
  return { status: 303, type: 'text/plain', body: '', location: `${room.root}${pathname.slice(1)}${search}${hash}` };
}
