/** The addresses of an article's paragraphs, as its page holds them. */
import { nearestAnchor } from './nearest.ts';

const ANCHOR = /^p(\d+)-[0-9a-f]{4}$/u;

/** In order of the page. */
export function addressed(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.text [id]')].filter(({ id }) => ANCHOR.test(id));
}

/** `p12-3fa9` → 12; undefined for what is no paragraph's address. */
export function ordinalOf(anchor: string): number | undefined {
  const ordinal = ANCHOR.exec(anchor)?.[1];
  return ordinal === undefined ? undefined : Number(ordinal);
}

/** The paragraph that bears `anchor`, or the one it means since the text was corrected. */
export function resolve(anchor: string): string | undefined {
  if (document.getElementById(anchor)) return anchor;
  return nearestAnchor(
    anchor,
    addressed().map(({ id }) => id),
  );
}
