/** The drawn cover as a picture of its own: the markup of `Cover.astro` with the colours and faces of the day. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { legalXml } from '../../text/xml.ts';
import { xmlOf } from '../../text/xml-tree.ts';

/** The classes of the drawing, as `tokens.css` and `parts.css` set them by day; a file has no page to take them from. */
const STYLE = `.c-paper { fill: #f5efe2; stroke: #d8cfbf; }
.c-ink, .c-rule { fill: #1d1a16; }
.c-red { fill: #a3271a; }
.c-lane { fill: none; stroke: #1d1a16; }
.c-road { fill: none; stroke: #a3271a; stroke-width: 25; }
.c-song { font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
.c-hei { font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
.c-bold { font-weight: 700; }
`;

/** `markup`: HTML that holds one `<svg>`, whatever stands around it. */
export function coverFile(markup: string): string {
  const svg = svgIn(fromHtml(legalXml(markup), { fragment: true }));
  const style: Element = {
    type: 'element',
    tagName: 'style',
    properties: {},
    children: [{ type: 'text', value: STYLE }],
  };
  return xmlOf({ ...svg, children: [style, ...svg.children] }, 'svg');
}

function svgIn(tree: Root): Element {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'svg') return CONTINUE;
    found = node;
    return EXIT;
  });
  return found ?? { type: 'element', tagName: 'svg', properties: {}, children: [] };
}
