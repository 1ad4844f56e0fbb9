/** Trees → XML, whatever their texts and attributes hold. */
import type { Element, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { escapeXml, legalXml } from './xml.ts';

/** A tree of XML, as unified has them (xast). */
export interface XmlElement {
  type: 'element';
  name: string;
  /** One without a value is left out. */
  attributes: Record<string, string | null | undefined>;
  children: XmlContent[];
}

export type XmlContent = XmlElement | { type: 'text'; value: string };

/** Of HTML or SVG, without attributes of these names. */
export const xmlOf = (tree: Root | Element, space: 'html' | 'svg', leftOut: readonly string[] = []): string =>
  written(toXast(tree, { space }), leftOut);

/** Comments and the like are not written, nor are attributes of these names. */
export function written(node: XmlContent | ReturnType<typeof toXast>, leftOut: readonly string[] = []): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type !== 'element' && node.type !== 'root') return '';
  let content = '';
  for (const child of node.children) content += written(child, leftOut);
  if (node.type === 'root') return content;
  let tag = node.name;
  for (const [name, value] of Object.entries(node.attributes))
    if (typeof value === 'string' && !leftOut.includes(name)) tag += ` ${name}="${quotable(value)}"`;
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${node.name}>`;
}

/** What may stand between double quotes. */
const quotable = (value: string): string =>
  legalXml(value).replace(/["&<]/gu, (mark) => `&#x${mark.charCodeAt(0).toString(16).toUpperCase()};`);
