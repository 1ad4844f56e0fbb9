/** `<Figure caption="…" />`, the one element of an article: how it is made, and how it is written. */
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { Options as ToMarkdown } from 'mdast-util-to-markdown';

export function figure(caption: string): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: [{ type: 'mdxJsxAttribute', name: 'caption', value: caption }],
    children: [],
  };
}

/** Replaces the element serialiser of mdast-util-mdx, which leaves `&` bare: a caption `&lt;` would come back as `<`. */
export const figureToMarkdown: ToMarkdown = {
  handlers: {
    mdxJsxFlowElement: (node: MdxJsxFlowElement) => {
      const value = node.attributes[0]?.value;
      return `<Figure caption="${escapeAttribute(typeof value === 'string' ? value : '')}" />`;
    },
  },
};

function escapeAttribute(value: string): string {
  return value.replace(/["&<\t\n\r]/gu, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);
}
