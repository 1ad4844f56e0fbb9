/** A tree of HTML or SVG → XML, whatever its texts and attributes hold. */
import type { Element, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import { escapeXml, legalXml } from './xml.ts';

/** An SVG names its namespace, HTML does not: its page names it once. */
export function xmlOf(tree: Root | Element, space: 'html' | 'svg' = 'html'): string {
  const xml = toXast(tree, { space });
  visit(xml, (node, at, parent) => {
    if (node.type === 'element') {
      for (const [name, value] of Object.entries(node.attributes)) node.attributes[name] = legalXml(value ?? '');
      if (space === 'html') node.attributes.xmlns = undefined;
    }
    // The serialiser leaves `>` as it is, which XML forbids in `]]>`.
    if (node.type === 'text' && parent && at !== undefined)
      parent.children[at] = { type: 'raw', value: escapeXml(node.value) };
  });
  return toXml(xml, { allowDangerousXml: true, closeEmptyElements: true, tightClose: true });
}
