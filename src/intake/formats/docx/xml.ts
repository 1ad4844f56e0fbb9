/** XML of a package as events and as a tree. Names have the prefix that the standard uses, whatever the file writes. */
import { SaxesParser, type SaxesTagNS } from 'saxes';

export interface XmlElement {
  /** `w:p`; the local name alone where nobody here knows its vocabulary. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  /** Paragraphs of the part that began up to this one, itself included; 0 before the first. */
  place: number;
}

export type XmlNode = XmlElement | string;

export interface XmlReader {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}

/** Elements from which on a part is no document that a person wrote. */
const MOST_ELEMENTS = 3_000_000;

/** Each vocabulary in its transitional and its strict form (ISO/IEC 29500). */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

/** Throws where the part is not well-formed. Entities that a part declares itself are none. */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: true });
  let elements = 0;
  parser.on('error', (error) => {
    // Word opens files that use a prefix which nothing declares.
    if (!/unbound namespace prefix/u.test(error.message)) throw error;
  });
  parser.on('opentag', (tag) => {
    if (++elements > MOST_ELEMENTS) throw new RangeError('too many elements');
    reader.open(nameOf(tag), attributesOf(tag));
  });
  parser.on('text', reader.text);
  parser.on('cdata', reader.text);
  parser.on('closetag', (tag) => reader.close(nameOf(tag)));
  parser.write(decoded(bytes)).close();
}

export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], place: 0 };
  const path = [root];
  let place = 0;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'w:p') place++;
      const element = { name, attributes, children: [], place };
      path.at(-1)?.children.push(element);
      path.push(element);
    },
    text: (text) => path.at(-1)?.children.push(text),
    close: () => path.pop(),
  });
  return root;
}

const decoded = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
};

const nameOf = ({ uri, local, prefix }: { uri: string; local: string; prefix: string }): string => {
  const known = PREFIXES.get(uri) ?? (uri === '' ? prefix : '');
  return known === '' ? local : `${known}:${local}`;
};

const attributesOf = ({ attributes }: SaxesTagNS): Record<string, string> =>
  Object.fromEntries(Object.values(attributes).map((attribute) => [nameOf(attribute), attribute.value]));

export const elementsOf = (node: XmlElement): XmlElement[] =>
  node.children.filter((child) => typeof child !== 'string');

export const childOf = (node: XmlElement | undefined, name: string): XmlElement | undefined =>
  node && elementsOf(node).find((child) => child.name === name);

export const childrenOf = (node: XmlElement | undefined, name: string): XmlElement[] =>
  node ? elementsOf(node).filter((child) => child.name === name) : [];

/** `w:val` of the child `name`. */
export const settingOf = (node: XmlElement | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val'];

/** A switch such as `w:b`: on where it stands without a value; undefined where it does not stand. */
export function toggleOf(node: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(node, name);
  return child && !/^(?:0|false|off)$/u.test(child.attributes['w:val'] ?? '');
}

export const textIn = (node: XmlElement): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/** All elements below, in order. */
export function* descendantsOf(node: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(node)) {
    yield child;
    yield* descendantsOf(child);
  }
}
