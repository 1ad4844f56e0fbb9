/** Which page or deed an address of the desk names. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { keepName, keptName, signature } from '../intake/signature.ts';
import type { Entries } from '../proof/choices.ts';
import type { Question } from '../proof/questions.ts';
import { tried } from '../proof/record.ts';
import { type Doubt, type Periodical, pointingKinds } from '../schema.ts';
import { type Fields, nameOf, proposalOf } from './answers.ts';
import { arrive } from './arrivals.ts';
import { assetOf } from './assets.ts';
import type { Job } from './job.ts';
import type { Opened, Opener } from './opened.ts';
import { articlePage } from './pages/article.ts';
import { entriesShown } from './pages/card.ts';
import { checkPage } from './pages/check.ts';
import { decisionsPage } from './pages/decisions.ts';
import { type Framed, pageOf } from './pages/frame.ts';
import { issuePage, shutPage } from './pages/issue.ts';
import { issuesPage } from './pages/issues.ts';
import { namePage } from './pages/name.ts';
import { slipsPage } from './pages/slips.ts';
import { articleLines, articleOf } from './places.ts';
import { decisionsOf, type Session } from './session.ts';
import { listed } from './shelf.ts';
import { proposedBy } from './slips.ts';

export interface Room {
  /** Address of the desk, with a slash at its end. */
  root: string;
  /** Folder of issues. */
  out: string;
  periodical: () => Periodical;
  /** What holds up the publication of an issue, as it lies on the disk. */
  findings: (id: string) => Promise<readonly Doubt[]>;
  opener: Opener;
  session: Session;
  job: Job;
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
  file: File | undefined;
}

export interface Answer {
  status: number;
  type: string;
  body: string;
  location?: string;
}

const HTML = 'text/html; charset=utf-8';

export async function routed(room: Room, asking: Asking): Promise<Answer> {
  const { method, path } = asking;
  const asset = method === 'GET' ? await assetOf(path) : undefined;
  if (asset) return { status: 200, ...asset };
  if (path === 'name' || path === 'name/')
    return method === 'POST' ? named(room, asking) : show(room, namePage(signerOf(room), '', room.root));
  // Nothing is decided without a name, so it is asked for before anything else.
  if (signerOf(room) === undefined) return show(room, namePage(undefined, path, room.root));
  if (path === '') return show(room, issuesPage(await shelf(room), room.root));
  if (path === 'issues' && method === 'POST') return arrived(room, asking);
  if (path === 'job') return { status: 200, type: 'application/json', body: JSON.stringify(room.job.now()) };
  if (path === 'slips/') return slips(room, asking.fields.get('text') ?? '');
  const [, id, rest] = /^issues\/(\d{4}-\d{2,3})\/(.*)$/u.exec(path) ?? [];
  return id === undefined || rest === undefined ? lost(room) : withIssue(room, id, rest, asking);
}

async function withIssue(room: Room, id: string, rest: string, asking: Asking): Promise<Answer> {
  const issue = await room.opener.open(id);
  if ('reasons' in issue) return show(room, shutPage(issue));
  const { method, fields } = asking;
  if (method === 'POST') return deed(room, issue, rest, fields);
  if (rest === '') return show(room, issuePage(issue, room.root));
  if (rest === 'preview') return preview(room, issue, fields);
  if (rest === 'decisions/') return show(room, decisionsPage(issue, decisionsOf(issue.folder), room.root));
  if (rest === 'check/')
    return show(room, checkPage(issue, stoppingIn(issue), await room.opener.settle(), room.job, room.root));
  const order = /^(\d+)\/$/u.exec(rest)?.[1];
  const page =
    order === undefined
      ? undefined
      : articlePage(issue, Number(order), room.root, Number(fields.get('line')) || undefined);
  return page ? show(room, page) : lost(room);
}

function deed(room: Room, issue: Opened, rest: string, fields: Fields): Promise<Answer> | Answer {
  if (rest === 'decide') return decideAnd(room, issue, fields);
  if (rest === 'undo') return undoAnd(room, issue, fields);
  if (rest === 'build') {
    void room.opener.settle().then(() => room.job.start());
    return go(room, `issues/${issue.id}/check/`);
  }
  return lost(room);
}

/** Written before it is answered; the page that comes next stands at the next question. */
async function decideAnd(room: Room, issue: Opened, fields: Fields): Promise<Answer> {
  const back = fields.get('back') ?? `issues/${issue.id}/`;
  const proposal = proposalOf(issue, fields, signature(signerOf(room)));
  const refusal = 'reason' in proposal ? proposal : await written(room, issue, proposal);
  if (refusal) {
    room.told.push(`没有写入：${refusal.reason}。`);
    return go(room, `${back}${hashOf(fields.get('question'))}`);
  }
  if (fields.get('of') === 'line') return go(room, await whereStands(room, issue, Number(fields.get('line')), back));
  settleSoon(room);
  return go(room, `${back}${hashOf(nextAfter(issue, fields))}`);
}

/** The reason where it is not. What changes nothing is taken back. */
async function written(
  { opener, session }: Room,
  issue: Opened,
  entries: Entries,
): Promise<{ reason: string } | undefined> {
  const prepared = opener.prepare(issue, entries);
  const refusal = 'reason' in prepared ? prepared : session.decide(prepared, entries);
  if (refusal || 'reason' in prepared) return refusal;
  const lines = pointingKinds.flatMap((kind) => (entries[kind] ?? []).map(({ line }) => line));
  if (lines.length === 0) return undefined;
  const after = await opener.open(issue.id);
  const isIdle =
    'current' in after && after.current.ledger.doubts.some(({ rule, line }) => rule === IDLE && lines.includes(line));
  if (!isIdle) return undefined;
  session.undoLast(prepared);
  return { reason: '已经是这样，不用再写' };
}

/** Rule of a pointing that says what is so without it. */
const IDLE = 'pointing-idle';

/** The article that has the line now; what was pointed out may have made one, or taken one away. */
async function whereStands(room: Room, { id }: Opened, line: number, back: string): Promise<string> {
  const issue = await room.opener.open(id);
  if ('reasons' in issue) return `issues/${id}/`;
  const order = articleLines(issue.current).get(line);
  return order === undefined ? back : `issues/${id}/${order}/`;
}

function undoAnd(room: Room, issue: Opened, fields: Fields): Answer {
  const name = fields.get('name');
  const refusal = name === undefined ? room.session.undoLast(issue) : room.session.undo(issue, name);
  room.told.push(refusal ? `不能撤销：${refusal.reason}。` : '已撤销。');
  settleSoon(room);
  return go(room, fields.get('back') ?? `issues/${issue.id}/`);
}

/** The question that stood behind the decided one in its article. */
function nextAfter({ questions, current }: Opened, fields: Fields): string | undefined {
  const lines = articleLines(current);
  const at = questions.findIndex((question) => nameOf(question) === fields.get('question'));
  const question = questions[at];
  if (!question) return undefined;
  const own = questions.filter((other) => articleOf(other, lines) === articleOf(question, lines));
  const inOrder = own.toSorted((a, b) => a.doubts[0].line - b.doubts[0].line);
  const next = inOrder[inOrder.indexOf(question) + 1] ?? inOrder.find((other) => other !== question);
  return next && nameOf(next);
}

const hashOf = (name: string | undefined): string => (name === undefined ? '' : `#${name}`);

/** What would be written and whether it would hold, as a piece of a page. */
function preview(room: Room, issue: Opened, fields: Fields): Answer {
  const proposal = proposalOf(issue, fields, signature(signerOf(room)));
  const refusal = 'reason' in proposal ? proposal : tried(issue, proposal);
  const shown = refusal || 'reason' in proposal ? h('p.refused', `${refusal?.reason ?? ''}。`) : entriesShown(proposal);
  return { status: 200, type: HTML, body: toHtml(shown) };
}

/** What holds up the publication. */
const stoppingIn = ({ questions }: Opened): Question[] =>
  questions.filter(({ doubts }) => doubts.some(({ blocking }) => blocking === true));

async function shelf(room: Room) {
  await room.opener.settle();
  return listed(room.out, room.findings);
}

/** The articles follow the decisions once the answer is out. */
function settleSoon({ opener, told }: Room): void {
  setImmediate(() => {
    opener.settle().catch((error: unknown) => told.push(String(error)));
  });
}

async function arrived(room: Room, { file, fields }: Asking): Promise<Answer> {
  if (!file || file.size === 0) return back(room, '没有选文件。');
  const result = await arrive(file, fields.get('issue') ?? '', { out: room.out, periodical: room.periodical() });
  if ('reasons' in result) return back(room, `“${file.name}”没有导入：${result.reasons.join('；')}。`);
  room.told.push(`“${file.name}”已导入。`);
  return go(room, `issues/${result.id}/`);
}

async function slips(room: Room, text: string): Promise<Answer> {
  const proposed = text.trim() === '' ? [] : await proposedBy(text, room.opener, signature(signerOf(room)));
  return show(room, slipsPage(text, proposed, room.root));
}

function back(room: Room, said: string): Answer {
  room.told.push(said);
  return go(room, '');
}

function named(room: Room, { fields }: Asking): Answer {
  const name = fields.get('name')?.trim() ?? '';
  if (name === '') return go(room, 'name/');
  if (!keepName(name)) room.told.push('名字没有记下来，下次启动还要问。');
  room.signer.name = name;
  return go(room, fields.get('back') ?? '');
}

const signerOf = ({ signer }: Room): string | undefined => signer.name ?? keptName();

function show(room: Room, framed: Framed, status = 200): Answer {
  const last = room.session.last();
  const told = room.told.splice(0).join('　');
  const body = pageOf(framed, {
    root: room.root,
    periodical: room.periodical().name,
    name: signerOf(room),
    ...(told === '' ? {} : { told }),
    ...(last && last.issue === framed.issue ? { undoable: { issue: last.issue, what: saidOf(last.entries) } } : {}),
  });
  return { status, type: HTML, body };
}

function saidOf({ corrections: [correction], dismissed: [dismissal], ...pointings }: Entries): string {
  if (correction) return `已写入：“${correction.from}” → “${correction.to}”。`;
  const [{ line } = { line: dismissal?.line }] = Object.values(pointings).flat();
  return dismissal ? `已写入：第 ${line} 行不改。` : `已写入：第 ${line} 行。`;
}

const lost = (room: Room): Answer =>
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
function go(room: Room, path: string): Answer {
  const { pathname, search, hash } = new URL(path.replace(/^[/\\]+/u, ''), 'http://desk/');
  return { status: 303, type: 'text/plain', body: '', location: `${room.root}${pathname.slice(1)}${search}${hash}` };
}
