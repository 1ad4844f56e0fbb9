/** Which page an address of the desk names; what is sent there to be done is for `deeds.ts`. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { signature } from '../../intake/index.ts';
import { tried } from '../../proof/index.ts';
import { proposalOf } from '../decisions/answers.ts';
import { decisionsOf } from '../decisions/session.ts';
import { proposedBy } from '../decisions/slips.ts';
import type { Fields } from '../forms.ts';
import { changedIn } from '../issue/changed.ts';
import { isLooking, listed } from '../issue/listed.ts';
import type { Opened } from '../issue/opened.ts';
import { framesOf, pictureNamed } from '../issue/pictures.ts';
import { articlePage } from '../pages/article.ts';
import { checkPage } from '../pages/check.ts';
import { decisionsPage } from '../pages/decisions.ts';
import { issuePage, shutPage } from '../pages/issue.ts';
import { issuesPage } from '../pages/issues.ts';
import { namePage } from '../pages/name.ts';
import { entriesShown } from '../pages/parts/entries.ts';
import type { Framed } from '../pages/parts/frame.ts';
import { picturePage } from '../pages/pictures.ts';
import { slipsPage } from '../pages/slips.ts';
import { sourcePage } from '../pages/source.ts';
import { arrived, deed, named } from './deeds.ts';
import { type Answer, type Asking, HTML, lost, type Room, show, signerOf } from './room.ts';

export async function routed(room: Room, asking: Asking): Promise<Answer> {
  const { method, path } = asking;
  const asset = method === 'GET' ? await room.asset(path) : undefined;
  if (asset) return { status: 200, ...asset };
  if (path === 'name' || path === 'name/')
    return method === 'POST' ? named(room, asking) : show(room, namePage(signerOf(room), '', room.root));
  // Nothing is decided without a name, so it is asked for before anything else.
  if (signerOf(room) === undefined) return show(room, namePage(undefined, path, room.root));
  if (path === '') return show(room, issuesPage(await shelf(room), room.root));
  if (path === 'issues' && method === 'POST') return arrived(room, asking);
  if (path === 'archive') return json({ state: isBehind(room) ? 'running' : 'idle' });
  if (path === 'job') return json(room.job.now());
  if (path === 'shelf') return json({ state: (await isLooking(room.out, room.findings.onDisk)) ? 'running' : 'idle' });
  if (path === 'slips/') return slips(room, asking.fields.get('text') ?? '');
  const [, id, rest] = /^issues\/(\d{4}-\d{2,3})\/(.*)$/u.exec(path) ?? [];
  return id === undefined || rest === undefined ? lost(room) : withIssue(room, id, rest, asking);
}

/** Something that pages speak of is still being read. */
const isBehind = ({ findings, offices }: Room): boolean => findings.isReading() || offices.of('') === undefined;

const json = (value: object): Answer => ({ status: 200, type: 'application/json', body: JSON.stringify(value) });

async function withIssue(room: Room, id: string, rest: string, asking: Asking): Promise<Answer> {
  const issue = await room.opener.open(id);
  if ('reasons' in issue) return show(room, shutPage(issue));
  const { method, fields } = asking;
  if (method === 'POST') return deed(room, issue, rest, asking);
  if (rest === '') return show(room, issuePage(issue, room.root, room.offices.of(id)));
  if (rest === 'source/') return show(room, sourcePage(issue, room.root, Number(fields.get('line')) || undefined));
  if (rest === 'preview') return preview(room, issue, fields);
  if (rest === 'decisions/') return show(room, decisionsPage(issue, decisionsOf(issue.folder), room.root));
  if (rest === 'check/') return check(room, issue);
  const picture = rest.startsWith('pictures/')
    ? pictureNamed(room.out, issue, rest.slice('pictures/'.length))
    : undefined;
  if (picture) return { status: 200, ...picture };
  const [, order, isPicture] = /^(\d+)\/(picture\/)?$/u.exec(rest) ?? [];
  const page = order === undefined ? undefined : article(room, issue, Number(order), isPicture !== undefined, fields);
  return page ? show(room, page) : lost(room);
}

function article(room: Room, issue: Opened, order: number, isPicture: boolean, fields: Fields): Framed | undefined {
  const frames = framesOf(room.out, issue, order);
  if (!isPicture)
    return articlePage(issue, order, { frames, root: room.root, pointed: Number(fields.get('line')) || undefined });
  const show = { frames, place: Number(fields.get('place')), waiting: fields.get('waiting') ?? '' };
  return picturePage(issue, order, show, room.root);
}

/** The articles have every decision before anybody looks at what changed in them. */
async function check(room: Room, issue: Opened): Promise<Answer> {
  const hindered = await room.opener.settle();
  const changed = await changedIn(room.out, issue.id);
  return show(room, checkPage(issue, { hindered, changed }, room.job, room.root));
}

/** What would be written and whether it would hold, as a piece of a page. */
function preview(room: Room, issue: Opened, fields: Fields): Answer {
  const proposal = proposalOf(issue, fields, signature(signerOf(room)));
  const refusal = 'reason' in proposal ? proposal : tried(issue, proposal);
  const shown = refusal || 'reason' in proposal ? h('p.refused', `${refusal?.reason ?? ''}。`) : entriesShown(proposal);
  return { status: 200, type: HTML, body: toHtml(shown) };
}

async function shelf(room: Room) {
  await room.opener.settle();
  return listed(room.out, room.findings.onDisk);
}

async function slips(room: Room, text: string): Promise<Answer> {
  const proposed = text.trim() === '' ? [] : await proposedBy(text, room.opener, signature(signerOf(room)));
  return show(room, slipsPage(text, proposed, room.root));
}
