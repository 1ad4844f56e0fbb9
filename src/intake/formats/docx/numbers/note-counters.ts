/** Numbers of the notes of a document, as its settings have them counted. */
import type { NoteCall } from '../model.ts';
import type { WordPackage } from '../package.ts';
import { childOf, settingOf, type XmlElement } from '../xml.ts';
import { numeral } from './numerals.ts';

export interface NoteCounters {
  next: (kind: NoteCall['kind']) => string;
  restart: (at: 'eachPage' | 'eachSect') => void;
  /** The properties of the section that ends. */
  section: (properties: XmlElement) => void;
}

export function noteCounters(word: WordPackage, body: XmlElement): NoteCounters {
  const settings = childOf(word.treeOf('settings'), 'w:settings');
  const section = childOf(body, 'w:sectPr');
  const count = (kind: NoteCall['kind'], format: string) => {
    const properties = [childOf(section, `w:${kind}Pr`), childOf(settings, `w:${kind}Pr`)];
    const value = (name: string): string | undefined =>
      properties.map((one) => settingOf(one, name)).find((one) => one !== undefined);
    const start = Number(value('w:numStart') ?? 1);
    return { start, next: start, format: value('w:numFmt') ?? format, restart: value('w:numRestart') };
  };
  const counts = { footnote: count('footnote', 'decimal'), endnote: count('endnote', 'lowerRoman') };
  const restart = (at: 'eachPage' | 'eachSect'): void => {
    for (const one of Object.values(counts)) if (one.restart === at) one.next = one.start;
  };
  return {
    next: (kind) => {
      const one = counts[kind];
      const number = numeral(one.next++, one.format);
      return /^[\p{L}\d*]+$/u.test(number) ? `[${number}]` : number;
    },
    restart,
    section: () => restart('eachSect'),
  };
}
