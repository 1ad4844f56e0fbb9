/** Elements of TEI, and how they are written. */
import { written, type XmlContent, type XmlElement } from '../text/xml-tree.ts';

/** A child that is undefined is left out, and so is an attribute. */
export function tei(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: (XmlContent | string | undefined)[]
): XmlElement {
  return {
    type: 'element',
    name,
    attributes,
    children: children.flatMap((child) => (typeof child === 'string' ? { type: 'text', value: child } : (child ?? []))),
  };
}

export const documentOf = (root: XmlElement): string => `<?xml version="1.0" encoding="utf-8"?>\n${written(root)}\n`;
