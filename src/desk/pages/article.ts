/** One article: its text as readers see it, each question at its place, the lines of the source beside. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { markText, renderBody, textIn } from '../../mdx/index.ts';
import type { Question } from '../../proof/index.ts';
import { addressOf, eachElement, titleLines, titleNodes } from '../../site/index.ts';
import { nameOf } from '../decisions/answers.ts';
import type { Opened } from '../issue/opened.ts';
import type { PictureFrame } from '../issue/pictures.ts';
import { articleLines, articleOf, blockOf, openAfter, type PlacedArticle, placedArticle } from '../issue/places.ts';
import { nameOfIssue } from './issue.ts';
import { type CardPlace, cardOf } from './parts/card.ts';
import { type Framed, hidden, kbd, kids } from './parts/frame.ts';
import { headForm } from './parts/head.ts';
import { pointingPanel } from './parts/pointing.ts';
import { fillFrames, picturesForm } from './pictures.ts';

interface Shown {
  frames: readonly PictureFrame[];
  /** Address of the desk. */
  root: string;
  /** A line of the source that is being pointed at. */
  pointed: number | undefined;
}

/** Undefined where there is no such article. */
export function articlePage(issue: Opened, order: number, { frames, root, pointed }: Shown): Framed | undefined {
  const placed = placedArticle(issue.current, order);
  if (!placed) return undefined;
  const { article } = placed;
  const base = `${root}issues/${issue.id}/`;
  const lines = articleLines(issue.current);
  const own = issue.questions.filter((question) => articleOf(question, lines) === order);
  const place: CardPlace = { issue: base, back: `issues/${issue.id}/${order}/` };
  const show = { issue, placed, own, place, pointed, frames };
  const { title, subtitle, authors, section, page } = article.data;
  return {
    title,
    kind: 'article',
    issue: issue.id,
    here: place.back,
    trail: [{ name: nameOfIssue(issue), path: `issues/${issue.id}/` }],
    main: [
      h('div.rubric', [
        h('div.stick', [
          h('p.mark', section || '无栏目'),
          h(
            'p.meta',
            kids([
              page !== undefined && h('span', `第${page}页`),
              h('span', own.length === 0 ? '没有待定的了' : `${own.length} 处待定`),
            ]),
          ),
          turnOf(issue, order, base),
        ]),
      ]),
      h('header.title.row', { dataArticle: String(order) }, [
        h(
          'div',
          kids([
            h('h1', { dataField: 'title' }, titleNodes(titleLines(title))),
            subtitle !== undefined && h('p.sub', ['——', h('span', { dataField: 'subtitle' }, subtitle)]),
            authors.length > 0 && h('p.byline', ['□ ', h('span', { dataField: 'authors' }, authors.join(' '))]),
          ]),
        ),
        headForm(issue, article.data, place),
        linesBeside(placed.headLines, show),
        ...panelFor(placed.headLines, show),
        ...cardsAt(0, show),
      ]),
      h('div.text', { dataArticle: String(order) }, bodyRows(show)),
      picturesForm(frames, order, place),
      selectionStrip(order, place),
    ],
  };
}

interface Show {
  issue: Opened;
  placed: PlacedArticle;
  /** Questions of this article. */
  own: readonly Question[];
  place: CardPlace;
  pointed: number | undefined;
  frames: readonly PictureFrame[];
}

/** Each element of the body with its lines and questions. */
function bodyRows(show: Show): Element[] {
  const { placed, own } = show;
  const { article, blocks, linesOf } = placed;
  const tree = renderBody(article.body, article.data.corrections, blocks);
  fillFrames(tree, show.frames, show.place.issue);
  const doubted = Map.groupBy(own, (question) => blockOf(question, placed));
  eachElement(tree, (element) => {
    const ordinal = Number(addressOf(element)?.ordinal ?? 0);
    if (ordinal === 0) return;
    element.properties.dataBlock = String(ordinal);
    for (const {
      doubts: [{ quote }],
    } of doubted.get(ordinal) ?? [])
      underline(element, quote);
  });
  return tree.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    const ordinals = ordinalsIn(child);
    const lines = [...new Set(ordinals.flatMap((ordinal) => linesOf[ordinal - 1] ?? []))];
    return [
      h('div.row', [
        ...panelFor(lines, show),
        h('div', [child as ElementContent]),
        linesBeside(lines, show),
        ...ordinals.flatMap((ordinal) => cardsAt(ordinal, show)),
      ]),
    ];
  });
}

function ordinalsIn(element: Element): number[] {
  const ordinals: number[] = [];
  const own = addressOf(element)?.ordinal;
  if (own !== undefined) ordinals.push(Number(own));
  eachElement(element, (inner) => {
    const ordinal = addressOf(inner)?.ordinal;
    if (ordinal !== undefined) ordinals.push(Number(ordinal));
  });
  return ordinals;
}

function underline(element: Element, words: string | undefined): void {
  const start = words === undefined ? -1 : textIn(element).indexOf(words);
  if (words !== undefined && start >= 0) markText(element, { start, end: start + words.length }, 'doubt');
}

/** What can be said of the line that is pointed at, before the text that it is in. */
const panelFor = (lines: readonly number[], { issue, placed, place, pointed }: Show): Element[] =>
  pointed !== undefined && lines.includes(pointed) ? [pointingPanel(issue, pointed, placed.headLines, place)] : [];

const cardsAt = (ordinal: number, { own, placed, place }: Show): Element[] =>
  own.filter((question) => blockOf(question, placed) === ordinal).map((question) => cardOf(question, place));

/** Lines of the source, each a way to point at it. */
function linesBeside(lines: readonly number[], { issue, pointed, place }: Show): Element {
  return h(
    'ol.source',
    { ariaLabel: '原文的行' },
    lines.map((line) =>
      h('li', { id: `l${line}`, className: line === pointed ? ['pointed'] : [] }, [
        h(
          'a',
          { href: `${place.issue}${place.back.split('/').at(-2)}/?line=${line}#pointing`, title: '指出这一行是什么' },
          [h('span.num', String(line)), h('span', issue.lines[line - 1] ?? '')],
        ),
      ]),
    ),
  );
}

/** The articles before and after, and the next one in which something is open, at that place. */
function turnOf(issue: Opened, order: number, base: string): Element {
  const orders = issue.current.articles.map(({ data }) => data.order);
  const at = orders.indexOf(order);
  const next = openAfter(issue, order);
  const way = (path: string | undefined, label: string, key: string) =>
    path !== undefined && h('li', [h('a', { href: base + path, dataKey: key }, [label, kbd(key)])]);
  const article = (to: number | undefined) => (to === undefined ? undefined : `${to}/`);
  return h(
    'ul.run-down.meta',
    kids([
      way(next && `${next.order}/#${nameOf(next.question)}`, '下一篇待定的', 'n'),
      way(article(orders[at + 1]), '下一篇', '.'),
      way(article(orders[at - 1]), '上一篇', ','),
      way('', '这一期', 'b'),
      way('check/', '发布前检查', 'c'),
    ]),
  );
}

/** Filled and shown by the script once words are selected. */
function selectionStrip(order: number, { issue, back }: CardPlace): Element {
  const fields = { of: 'words', back, article: String(order), block: '', field: '', start: '', end: '' };
  return h(
    'form.strip-form',
    { method: 'post', action: `${issue}decide`, dataPreview: `${issue}preview`, dataSelection: '', hidden: true },
    [
      ...hidden(fields),
      h('label', [h('span', ['选中的字改为', kbd('s')]), h('input.ruled', { name: 'words', autoComplete: 'off' })]),
      h('label', [h('span', '理由'), h('input.ruled', { name: 'why', value: '对照原刊', autoComplete: 'off' })]),
      h('div.shown', { ariaLive: 'polite' }),
      h('button.box', { type: 'submit' }, ['写入', kbd('Enter')]),
    ],
  );
}
