/** Trees → XML, whatever their texts and attributes hold. */
import type { Element, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import { escapeXml, legalXml } from './xml.ts';

/** Of HTML or SVG. An SVG names its namespace, HTML does not: its page names it once. */
export function xmlOf(tree: Root | Element, space: 'html' | 'svg' = 'html'): string {
  const xml = toXast(tree, { space });
  visit(xml, (node, at, parent) => {
    if (node.type === 'element') {
      for (const [name, value] of Object.entries(node.attributes)) node.attributes[name] = legalXml(value ?? '');
      if (space === 'html') node.attributes.xmlns = undefined;
    }
    if (node.type === 'text' && parent && at !== undefined) parent.children[at] = xmlText(node.value);
  });
  return written(xml);
}

/** Text of a tree that is to be `written`: the serialiser leaves `>` as it is, which XML forbids in `]]>`. */
export const xmlText = (value: string) => ({ type: 'raw' as const, value: escapeXml(value) });

/** A tree of XML, as unified has them (xast). */
export const written = (xml: Parameters<typeof toXml>[0]): string =>
  toXml(xml, { allowDangerousXml: true, closeEmptyElements: true, tightClose: true });
