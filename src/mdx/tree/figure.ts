/** `<Figure caption="…" />`, the one element of an article: how it is made, and how it is written. */
import type { Figure } from '../model.ts';

export function figure(caption: string): Figure {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: [{ type: 'mdxJsxAttribute', name: 'caption', value: caption }],
    children: [],
  };
}

/** The caption of `<Figure caption="…" />`. */
export function captionOf({ attributes }: Figure): string {
  const value = attributes[0]?.value;
  return typeof value === 'string' ? value : '';
}

/** Replaces the element serialiser of remark-mdx, which leaves `&` bare: a caption `&lt;` would come back as `<`. */
export const figureToMarkdown = (node: Figure): string => `<Figure caption="${escapeAttribute(captionOf(node))}" />`;

function escapeAttribute(value: string): string {
  return value.replace(/["&<\t\n\r]/gu, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);
}
