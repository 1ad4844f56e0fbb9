/** XML as a strict parser reads it: every element with its parent and its own words. Throws where it is not well-formed. */
import { SaxesParser } from 'saxes';

export interface Parsed {
  name: string;
  parent: string;
  attributes: Record<string, string>;
  words: string;
}

export function parsed(xml: string): Parsed[] {
  const elements: Parsed[] = [];
  const open: Parsed[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, parent: open.at(-1)?.name ?? '', attributes: { ...attributes }, words: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (words) => {
    const element = open.at(-1);
    if (element) element.words += words;
  });
  parser.write(xml).close();
  return elements;
}
