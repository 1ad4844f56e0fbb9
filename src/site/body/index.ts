/** The body of an article as its page shows it: the tree of `src/mdx/html/render.ts`, decorated by one small plugin after the other. */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { copyOf } from '../../mdx/index.ts';
import type { Note } from '../article/notes.ts';
import { breaks } from './breaks.ts';
import { end } from './end.ts';
import { noted, paragraphAnchorsIn } from './margin.ts';
import type { Decoration, Decorations } from './model.ts';
import { numbers } from './numbers.ts';
import { pictures } from './pictures.ts';
import { withoutAddresses } from './unaddressed.ts';

/** In this order, each because of the one before. */
const DECORATIONS: readonly Decoration[] = [
  // Frames and pictures hold no text: nothing below sees a difference.
  pictures,
  // Looks for words in texts that are still whole, and wraps a paragraph with what stands beside it.
  noted,
  // Cuts the last letters off a text; those of the notes as well.
  breaks,
  // Asks whether the last letters are kept together.
  end,
];

/** `tree` stays as it is: other pages show it too. */
export const decorated = (tree: Root, decorations: Decorations): Root =>
  changed(tree, (own) => {
    for (const plugin of DECORATIONS) plugin(own, decorations);
  });

/** HTML of a decorated tree. A number is no letter of its paragraph, so it comes after whatever looks at letters. */
export const addressed = (tree: Root): string => toHtml(changed(tree, numbers));

/** The same without numbers and addresses, for a page on which several articles stand. */
export const unaddressed = (tree: Root): string => toHtml(changed(tree, withoutAddresses));

function changed(tree: Root, change: (own: Root) => void): Root {
  const own = copyOf(tree);
  change(own);
  return own;
}

/** Notes that `decorated` finds no paragraph for: those without a place, and those on heads, captions and tables. */
export function notesBelow(tree: Root, notes: readonly Note[]): Note[] {
  if (notes.length === 0) return [];
  const paragraphs = paragraphAnchorsIn(tree);
  return notes.filter(({ anchor }) => anchor === undefined || !paragraphs.has(anchor));
}
