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
import { unaddressed } from './unaddressed.ts';

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
export function decorate(tree: Root, decorations: Decorations): string {
  // A number is no letter of its paragraph, so it comes after whatever looks at letters.
  return decorated(tree, decorations, [...DECORATIONS, numbers]);
}

/** The same without numbers and addresses, for a page on which several articles stand. */
export function decorateUnaddressed(tree: Root, decorations: Decorations): string {
  return decorated(tree, decorations, [...DECORATIONS, unaddressed]);
}

function decorated(tree: Root, decorations: Decorations, plugins: readonly Decoration[]): string {
  const own = copyOf(tree);
  for (const plugin of plugins) plugin(own, decorations);
  return toHtml(own);
}

/** Notes that `decorate` finds no paragraph for: those without a place, and those on heads, captions and tables. */
export function notesBelow(tree: Root, notes: readonly Note[]): Note[] {
  if (notes.length === 0) return [];
  const paragraphs = paragraphAnchorsIn(tree);
  return notes.filter(({ anchor }) => anchor === undefined || !paragraphs.has(anchor));
}
