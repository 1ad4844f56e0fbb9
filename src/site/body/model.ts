/** What a page adds to the text of an article, and how. */
import type { Element, ElementContent, Properties, Root } from 'hast';
import type { Note } from '../article/notes.ts';

export interface Decorations {
  notes: readonly Note[];
  pictureAt?: PictureAt | undefined;
}

/** What stands in a frame; the size keeps its place free while the file loads. */
export interface FramedPicture {
  src: string;
  width: number;
  height: number;
}

/** By place among the frames, from 1. */
export type PictureAt = (place: number) => FramedPicture | undefined;

/** Changes the tree in place. */
export type Decoration = (tree: Root, decorations: Decorations) => void;

export const elementOf = (tagName: string, properties: Properties, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

export const textNode = (value: string): ElementContent => ({ type: 'text', value });

/** The anchor that an element carries, in its two halves: `p12-3fa9` is paragraph 12. */
export function addressOf({ properties: { id } }: Element): { anchor: string; ordinal: string } | undefined {
  const [anchor, ordinal] = (typeof id === 'string' && /^p(\d+)-[0-9a-f]{4}$/u.exec(id)) || [];
  return anchor === undefined || ordinal === undefined ? undefined : { anchor, ordinal };
}

/** Calls `act` for every element, parents first; what it puts in the place of an element is not looked at. `unist-util-visit` takes ten times as long. */
export function eachElement(
  parent: Root | Element,
  act: (element: Element, index: number, parent: Root | Element) => void,
): void {
  for (const [index, child] of [...parent.children].entries()) {
    if (child.type !== 'element') continue;
    act(child, index, parent);
    eachElement(child, act);
  }
}
