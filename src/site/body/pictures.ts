/** Printed pictures that the archive has take the place of the frames that stand for them. */
import type { Root } from 'hast';
import { type Decorations, eachElement, elementOf } from './model.ts';

/** The caption under it says what it shows. */
export function pictures(tree: Root, { pictureAt }: Pick<Decorations, 'pictureAt'>): void {
  if (pictureAt === undefined) return;
  let place = 0;
  eachElement(tree, ({ properties: { className } }, index, parent) => {
    if (!isFrame(className)) return;
    const picture = pictureAt(++place);
    if (!picture) return;
    const { src, width, height } = picture;
    parent.children[index] = elementOf('img', { src, width, height, alt: '原刊图片', loading: 'lazy' });
  });
}

const isFrame = (className: unknown): boolean => Array.isArray(className) && className.includes('photo-frame');
