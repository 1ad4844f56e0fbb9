/** One issue: its contents as printed beside what the program doubts. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { isStopping, type Question } from '../../proof/index.ts';
import { nameOf } from '../decisions/answers.ts';
import type { OfficeReader } from '../issue/offices.ts';
import type { Opened, Shut } from '../issue/opened.ts';
import { articleLines, articleOf, openAfter } from '../issue/places.ts';
import { cardWithWay } from './parts/card.ts';
import { type Child, type Framed, kbd } from './parts/frame.ts';
import { groupsOf } from './parts/groups.ts';
import { officesGroup } from './parts/offices.ts';
import { comingNote } from './parts/site.ts';

/** `offices`: what 任职沿革 contradicts in the issue; undefined until it has been read. */
export function issuePage(issue: Opened, root: string, offices: ReturnType<OfficeReader['of']>): Framed {
  const { id, current, questions } = issue;
  const lines = articleLines(current);
  const blocking = questions.filter(isStopping);
  const [suspects, doubts] = partition(
    questions.filter((question) => !isStopping(question)),
    ({ doubts: [{ rule }] }) => rule === 'suspected-misreading',
  );
  const base = `${root}issues/${id}/`;
  const first = openAfter(issue, 0);
  const place = { issue: base, back: `issues/${id}/` };
  return {
    title: nameOfIssue(issue),
    kind: 'desk-issue',
    issue: id,
    trail: [],
    main: [
      h('header.title', [
        h('h1', nameOfIssue(issue)),
        h('nav.run.meta', { ariaLabel: '这一期' }, [
          ...(first
            ? [
                h('a.box', { href: `${base}${first.order}/#${nameOf(first.question)}`, dataKey: 'n' }, [
                  '逐处核对',
                  kbd('n'),
                ]),
              ]
            : []),
          h('a.box', { href: `${base}check/`, dataKey: 'c' }, ['发布前检查', kbd('c')]),
          h('a', { href: `${base}decisions/`, dataKey: 'd' }, ['已作的决定', kbd('d')]),
          h('a', { href: `${base}source/`, dataKey: 's' }, ['全部原文', kbd('s')]),
        ]),
      ]),
      h('section.printed', { ariaLabel: '目录' }, [h('h2.mark', '目录'), contentsOf(issue, base, questions, lines)]),
      h('section.report', { ariaLabel: '报告' }, [
        h('h2.mark', '请核对'),
        h('p.sum.meta', sumOf(blocking.length, doubts.length, suspects.length)),
        ...comingNote(issue.isWhole && offices !== undefined, root),
        ...blocking.map((question) => cardWithWay(question, lines, place, '到正文里看，或指出从哪里起是另一篇')),
        ...groupsOf(doubts, lines, place),
        ...groupsOf(suspects, lines, place),
        ...officesGroup(offices, root),
      ]),
    ],
  };
}

export const nameOfIssue = ({ current: { issue } }: Opened): string =>
  `${issue.year}年第${issue.number}期${issue.totalNumber === undefined ? '' : `（总第${issue.totalNumber}期）`}`;

function sumOf(blocking: number, doubts: number, suspects: number): string {
  if (blocking + doubts + suspects === 0) return '没有要核对的地方了。';
  return [
    blocking > 0 ? `必须先决定 ${blocking} 处` : '没有拦住发布的地方',
    `存疑 ${doubts} 处`,
    `疑似误识 ${suspects} 处`,
  ].join('　');
}

/** Entries in order of the print, each with its article; then what the contents do not list. */
function contentsOf(
  { current }: Opened,
  base: string,
  questions: readonly Question[],
  lines: ReadonlyMap<number, number>,
) {
  const { alignment, articles } = current;
  const found = new Map(alignment.matches.map(({ entry }) => [entry, entry.order]));
  const open = Map.groupBy(questions, (question) => articleOf(question, lines));
  const entries = alignment.contents.entries.map((entry) => {
    const order = found.get(entry);
    const article = order === undefined ? undefined : articles.find(({ data }) => data.order === order);
    return {
      section: entry.section,
      item: article ? articleItem(article.data, open, base) : absentItem(entry.title, entry.page),
    };
  });
  const listed = new Set(found.values());
  const extra = articles.filter(({ data }) => !listed.has(data.order));
  return h('ol.toc', [
    ...runsOf(entries).map(([section, items]) => h('li', [h('p.mark', section || '（无栏目）'), h('ol', items)])),
    ...(extra.length === 0
      ? []
      : [
          h('li.unlisted', [
            h('p.mark', '目录以外'),
            h(
              'ol',
              extra.map(({ data }) => articleItem(data, open, base, '目录里没有')),
            ),
          ]),
        ]),
  ]);
}

/** Entries that follow one another under one section. */
function runsOf(entries: readonly { section: string; item: Element }[]): [string, Element[]][] {
  const runs: [string, Element[]][] = [];
  for (const { section, item } of entries) {
    const last = runs.at(-1);
    if (last?.[0] === section) last[1].push(item);
    else runs.push([section, [item]]);
  }
  return runs;
}

interface Head {
  order: number;
  title: string;
  page?: number | undefined;
  authors: readonly string[];
}

function articleItem(
  { order, title, page, authors }: Head,
  open: ReadonlyMap<number | undefined, readonly Question[]>,
  base: string,
  note?: string,
) {
  const count = open.get(order)?.length ?? 0;
  return h('li', [
    h('a', { href: `${base}${order}/` }, [
      h('span.pg', page === undefined ? '' : `${String(page).padStart(2, '0')}/`),
      h('span.t', title),
      h('span.by', [
        authors.join(' '),
        ...(note === undefined ? [] : [h('b.blue', `　${note}`)]),
        ...(count > 0 ? [h('b.count', `　${count} 处待定`)] : []),
      ]),
    ]),
  ]);
}

const absentItem = (title: string, page: number | undefined): Element =>
  h('li.absent', [
    h('span.pg', page === undefined ? '' : `${String(page).padStart(2, '0')}/`),
    h('span.t', title),
    h('span.by', '正文里没有找到这一篇'),
  ]);

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** An issue that cannot be read as it stands. */
export function shutPage({ id, reasons }: Shut): Framed {
  const said: Child[] = reasons.map((reason) => h('p.saying', reason));
  return {
    title: id,
    kind: 'desk-shut',
    issue: id,
    trail: [],
    main: [
      h('h1', `${id}：还不能导入`),
      h('section.card.blocking', [h('h2', '哪里不对'), ...(said as Element[])]),
      h(
        'p',
        '文件本身要改的，改好以后刷新这一页。期号不对、文件交错了的，回到“各期”，把对的文件再拖一次；封面上印得不清楚的，在“期号”里填上。',
      ),
    ],
  };
}
