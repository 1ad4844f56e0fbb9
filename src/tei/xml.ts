/** Elements of TEI, and how they are written. */
import { toXml } from 'xast-util-to-xml';
import { escapeXml, legalXml } from '../text/xml.ts';

/** Trees of XML, as unified has them (xast). */
export type TeiElement = Extract<Parameters<typeof toXml>[0], { type: 'element' }>;
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
    children: content.map((child) => (typeof child === 'string' ? words(child) : child)),
  };
}

/** The serialiser leaves `>` as it is, which XML forbids in `]]>`. */
export const words = (value: string): TeiContent => ({ type: 'raw', value: escapeXml(value) });

export const written = (root: TeiElement): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root, { allowDangerousXml: true, closeEmptyElements: true, tightClose: true })}\n`;
