/** Pictures of an article: what stands in its frames, and one that was put on it beside what it would replace. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { eachElement } from '../../site/index.ts';
import type { Opened } from '../issue/opened.ts';
import type { PictureFrame } from '../issue/pictures.ts';
import { nameOfIssue } from './issue.ts';
import type { CardPlace } from './parts/card.ts';
import { type Framed, hidden } from './parts/frame.ts';

/** Each frame of the body says which it is and shows what stands in it. `base`: address of the issue on the desk. */
export function fillFrames(tree: Root, frames: readonly PictureFrame[], base: string): void {
  let at = 0;
  eachElement(tree, (element) => {
    if (element.tagName !== 'figure') return;
    const frame = frames[at++];
    if (!frame) return;
    element.properties.dataPlace = String(frame.place);
    if (frame.now !== undefined) element.children[0] = imageOf(frame.now, base);
  });
}

const imageOf = (name: string, base: string): Element =>
  h('img', { src: `${base}pictures/${name}`, alt: '原刊图片', loading: 'lazy' });

/** Where a picture is put on the article. */
export function picturesForm(frames: readonly PictureFrame[], order: number, { issue, back }: CardPlace): Element {
  const form = (children: Element[]): Element =>
    h('form.drop.of-pictures', { method: 'post', action: `${issue}picture`, encType: FORM, dataDrop: '' }, [
      ...hidden({ article: String(order), back }),
      h('h2.mark', '图片'),
      ...children,
    ]);
  if (frames.length === 0)
    return form([
      h('p', '这一篇没有图注，图没有地方放。原刊有图注的，在 source.txt 里补上，单独一行，写“图为……”。'),
      h('input', { type: 'file', name: 'file', hidden: true }),
    ]);
  const first = frames.find(({ now }) => now === undefined) ?? frames[0];
  return form([
    h('p', '把图片拖到正文里的图框上（JPEG、PNG、WebP、AVIF，宽 1600 像素左右）。先看一眼，再放进去。'),
    h('label', [
      h('span', '放在哪里'),
      h(
        'select.ruled',
        { name: 'place' },
        frames.map(({ place, caption, now }) =>
          h(
            'option',
            { value: String(place), selected: place === first?.place },
            `${caption}${now ? '（已有图）' : ''}`,
          ),
        ),
      ),
    ]),
    h('label', [
      h('span', '或者选一个文件'),
      h('input', { type: 'file', name: 'file', required: true, accept: 'image/jpeg,image/png,image/webp,image/avif' }),
    ]),
    h('button.box', { type: 'submit' }, '看一看'),
    ...frames.flatMap(({ now, place, caption }) =>
      now === undefined
        ? []
        : [
            h(
              'button.plain',
              {
                type: 'submit',
                formAction: `${issue}put`,
                formEncType: URLENCODED,
                formNoValidate: true,
                name: 'out',
                value: String(place),
              },
              `拿掉“${caption}”的图`,
            ),
          ],
    ),
  ]);
}

const FORM = 'multipart/form-data';
const URLENCODED = 'application/x-www-form-urlencoded';

/** Old and new, before anything is written. Undefined where the article has no such frame. */
export function picturePage(
  issue: Opened,
  order: number,
  { frames, place, waiting }: { frames: readonly PictureFrame[]; place: number; waiting: string },
  root: string,
): Framed | undefined {
  const frame = frames.find((one) => one.place === place);
  const article = issue.current.articles.find(({ data }) => data.order === order);
  if (!frame || !article) return undefined;
  const base = `${root}issues/${issue.id}/`;
  const back = `issues/${issue.id}/${order}/`;
  return {
    title: '放一张图',
    kind: 'desk-picture',
    issue: issue.id,
    trail: [
      { name: nameOfIssue(issue), path: `issues/${issue.id}/` },
      { name: article.data.title, path: back },
    ],
    main: [
      h('h1', '放一张图'),
      h('p.meta', `图注：${frame.caption}`),
      h('div.photos', [
        h('figure.photo', [
          frame.now === undefined ? h('div.photo-frame', '原来没有图') : imageOf(frame.now, base),
          h('figcaption', '原'),
        ]),
        h('figure.photo', [imageOf(waiting, base), h('figcaption', '改')]),
      ]),
      h('div.choices', [
        h('form', { method: 'post', action: `${base}put` }, [
          ...hidden({ article: String(order), place: String(place), waiting, back }),
          h(
            'button.box.first',
            { type: 'submit', dataKey: 'a', autoFocus: true },
            frame.now === undefined ? '放进去' : '换上',
          ),
        ]),
        h('a.box', { href: `${root}${back}` }, '不放'),
      ]),
    ],
  };
}
