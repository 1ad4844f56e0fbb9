/** What is done at the desk: a decision, its undoing, the site made anew, a file taken in, a name kept. Each leads on to a page. */
import { keepName, signature } from '../../intake/index.ts';
import { type Entries, pointingsIn } from '../../proof/index.ts';
import type { PointingKind } from '../../schema.ts';
import { nameOf, proposalOf } from '../decisions/answers.ts';
import type { Fields } from '../forms.ts';
import { arrive } from '../issue/arrivals.ts';
import type { Opened } from '../issue/opened.ts';
import { framesOf, hasPictures, put, setAside } from '../issue/pictures.ts';
import { articleLines, nextFrom, nextInArticle } from '../issue/places.ts';
import { type Answer, type Asking, go, lost, type Room, signerOf } from './room.ts';

export function deed(room: Room, issue: Opened, rest: string, { fields, files }: Asking): Promise<Answer> | Answer {
  if (rest === 'decide') return decideAnd(room, issue, fields);
  if (rest === 'undo') return undoAnd(room, issue, fields);
  if (rest === 'picture') return lookAtPicture(room, issue, fields, files);
  if (rest === 'put') return putPicture(room, issue, fields);
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
  room.job.outdate();
  if (fields.get('of') === 'contents') return go(room, `issues/${issue.id}/`);
  const [pointed] = 'reason' in proposal ? [] : pointingsIn(proposal);
  settleSoon(room);
  // Pictures are named by the number of their article, which a new start or a joined one shifts.
  if (pointed && ORDERING.has(pointed.kind) && hasPictures(room.out, issue))
    room.told.push('这一期有图片，图是按篇号放的；篇号变了的几篇，请看看图还对不对。');
  if (pointed) return go(room, await whereStands(room, issue, pointed.line, back));
  return go(room, `${back}${hashOf(nextAfter(issue, fields))}`);
}

const ORDERING: ReadonlySet<PointingKind> = new Set(['starts', 'joins', 'orders']);

/** The reason where it is not. What changes nothing is taken back. */
async function written(
  { opener, session }: Room,
  issue: Opened,
  entries: Entries,
): Promise<{ reason: string } | undefined> {
  const prepared = opener.prepare(issue, entries);
  const refusal = 'reason' in prepared ? prepared : session.decide(prepared, entries);
  if (refusal || 'reason' in prepared) return refusal;
  const lines = pointingsIn(entries).map(({ line }) => line);
  if (lines.length === 0) return undefined;
  const after = await opener.open(issue.id);
  const isIdle =
    'current' in after && after.current.ledger.doubts.some(({ rule, line }) => rule === IDLE && lines.includes(line));
  if (!isIdle) return undefined;
  session.undoLast(prepared);
  return { reason: '已经是这样，不用再写' };
}

/** The next page is asked for before that, ms. */
const PAGE_FIRST = 300;

/** Rule of a pointing that says what is so without it. */
const IDLE = 'pointing-idle';

/** The article that has the line now, at the next question there; what was pointed out may have made an article, or taken one away. */
async function whereStands(room: Room, { id }: Opened, line: number, back: string): Promise<string> {
  const issue = await room.opener.open(id);
  if ('reasons' in issue) return `issues/${id}/`;
  const order = articleLines(issue.current).get(line);
  if (order === undefined) return back;
  const next = nextFrom(issue, order, line);
  return `issues/${id}/${order}/${hashOf(next && nameOf(next))}`;
}

function undoAnd(room: Room, issue: Opened, fields: Fields): Answer {
  const name = fields.get('name');
  const refusal = name === undefined ? room.session.undoLast(issue) : room.session.undo(issue, name);
  room.told.push(refusal ? `不能撤销：${refusal.reason}。` : '已撤销。');
  if (!refusal) room.job.outdate();
  settleSoon(room);
  return go(room, fields.get('back') ?? `issues/${issue.id}/`);
}

/** Of the question to go on with. */
function nextAfter(issue: Opened, fields: Fields): string | undefined {
  const decided = issue.questions.find((question) => nameOf(question) === fields.get('question'));
  const next = decided && nextInArticle(issue, decided);
  return next && nameOf(next);
}

const hashOf = (name: string | undefined): string => (name === undefined ? '' : `#${name}`);

/** The articles follow the decisions once the page has followed. */
function settleSoon({ opener, told }: Room): void {
  setTimeout(() => {
    opener.settle().catch((error: unknown) => told.push(String(error)));
  }, PAGE_FIRST).unref();
}

/** What is put on an article is shown beside what it would replace, before it is written. */
async function lookAtPicture(room: Room, issue: Opened, fields: Fields, files: readonly File[]): Promise<Answer> {
  const [file, ...others] = files;
  const refused = (said: string): Answer => {
    room.told.push(`${said}。`);
    return go(room, fields.get('back') ?? '');
  };
  if (!file) return refused('没有选图片');
  if (others.length > 0) return refused('一次放一张图，每张都看一眼');
  const order = Number(fields.get('article'));
  const [first] = framesOf(room.out, issue, order);
  if (!first) return refused('这一篇没有图注，图没有地方放');
  const waiting = await setAside(file);
  if ('reason' in waiting) return refused(waiting.reason);
  const place = fields.get('place') ?? String(first.place);
  return go(room, `issues/${issue.id}/${order}/picture/?${new URLSearchParams({ waiting: waiting.name, place })}`);
}

function putPicture(room: Room, issue: Opened, fields: Fields): Answer {
  const [order, out] = [Number(fields.get('article')), fields.get('out')];
  const place = Number(out ?? fields.get('place'));
  const done = put(room.out, issue, {
    order,
    place,
    waiting: out === undefined ? (fields.get('waiting') ?? '') : undefined,
  });
  if ('reason' in done) room.told.push(`没有放：${done.reason}。`);
  else {
    room.session.did(issue, out === undefined ? '图已放好。' : '图已拿掉。', done.undo);
    room.job.outdate();
  }
  return go(room, fields.get('back') ?? '');
}

export async function arrived(room: Room, { files: [file, ...others], fields }: Asking): Promise<Answer> {
  if (!file) return back(room, '没有选文件。');
  if (others.length > 0)
    return back(
      room,
      `一次拖了 ${others.length + 1} 个文件，没有导入：整期要在一个文件里。${isImage(file) ? PAGES : ''}`,
    );
  if (isImage(file)) return back(room, `“${file.name}”是图片，没有导入。${PAGES}`);
  const result = await arrive(file, fields.get('issue') ?? '', { out: room.out, periodical: room.periodical() });
  if ('reasons' in result) return back(room, `“${file.name}”没有导入：${result.reasons.join('；')}。`);
  room.told.push(`“${file.name}”已导入。`);
  room.job.outdate();
  return go(room, `issues/${result.id}/`);
}

const isImage = ({ name, type }: File): boolean =>
  type.startsWith('image/') || /\.(?:jpe?g|png|webp|avif|tiff?|bmp|heic)$/iu.test(name);

/** What to do with pictures of pages. */
const PAGES =
  '扫描的页面要先识别成文字：用 OCR 软件把整期识别成一个文本、Word 或 PDF 文件，再拖进来；文章里的照片，拖到那一篇的页面上。';

function back(room: Room, said: string): Answer {
  room.told.push(said);
  return go(room, '');
}

export function named(room: Room, { fields }: Asking): Answer {
  const name = fields.get('name')?.trim() ?? '';
  if (name === '') return go(room, 'name/');
  if (!keepName(name)) room.told.push('名字没有记下来，下次启动还要问。');
  room.signer.name = name;
  return go(room, fields.get('back') ?? '');
}
