/** Elements of TEI, and how they are written. */
import { legalXml } from '../text/xml.ts';
import { written, xmlText } from '../text/xml-tree.ts';

/** Trees of XML, as unified has them (xast). */
export type TeiElement = Extract<Parameters<typeof written>[0], { type: 'element' }>;
export type TeiContent = TeiElement['children'][number];

/** A child that is undefined is left out. */
export function tei(
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: (TeiContent | string | undefined)[]
): TeiElement {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, legalXml(value)]],
  );
  const content = children.filter((child) => child !== undefined);
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(given),
    children: content.map((child) => (typeof child === 'string' ? xmlText(child) : child)),
  };
}

export const documentOf = (root: TeiElement): string => `<?xml version="1.0" encoding="utf-8"?>\n${written(root)}\n`;
