/** Printed pictures that the archive has take the place of the frames that stand for them. */
import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { type Decorations, elementOf } from './model.ts';

/** The caption under it says what it shows. */
export function pictures(tree: Root, { pictureAt }: Pick<Decorations, 'pictureAt'>): void {
  if (pictureAt === undefined) return;
  let place = 0;
  visit(tree, 'element', (element, index, parent) => {
    if (!isFrame(element.properties.className) || index === undefined || parent === undefined) return undefined;
    const picture = pictureAt(++place);
    if (picture) {
      const { src, width, height } = picture;
      parent.children[index] = elementOf('img', { src, width, height, alt: '原刊图片', loading: 'lazy' });
    }
    return SKIP;
  });
}

const isFrame = (className: unknown): boolean => Array.isArray(className) && className.includes('photo-frame');
