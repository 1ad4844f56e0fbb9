/** Automatic numbers as they are printed: 一、 （一） 1. (numbering.xml). */

import type { NumberReference, Styles } from '../styles.ts';
import { childOf, childrenOf, settingOf, toggleOf, type XmlElement } from '../xml.ts';
import { numeral } from './numerals.ts';

interface Level {
  start: number;
  format: string;
  /** `%1、`. */
  text: string;
  /** Level, from 1, behind which it begins anew; 0 never. */
  restart: number | undefined;
  /** All figures of the number are decimal. */
  legal: boolean;
  spaced: boolean;
  style: string | undefined;
}

interface List {
  levels: Map<number, Level>;
  /** By level; lists of one kind count on. */
  counters: Map<number, number>;
  /** Style of the last paragraph of the list, and whether a heading without a number came since. */
  last: string | undefined;
  interrupted: boolean;
}

export interface Numbered {
  /** With the space behind it; the mark of a list for a bullet. */
  text: string;
  /** What Word prints, where the list is taken to begin anew. */
  printed?: string;
}

export interface NumberedParagraph {
  reference: NumberReference | undefined;
  style: string | undefined;
  isHeading: boolean;
}

/** What the next paragraph has in front of it. Call it for each paragraph once, in order. */
export type Numbering = (paragraph: NumberedParagraph) => Numbered | undefined;

export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const numbering = childOf(root, 'w:numbering');
  const abstracts = new Map(
    childrenOf(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const nums = new Map(childrenOf(numbering, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]));
  const lists = new Map<string, List>();
  const begun = new Set<string>();

  const listOf = (numId: string, depth = 0): List | undefined => {
    const id = settingOf(nums.get(numId), 'w:abstractNumId') ?? '';
    const abstract = abstracts.get(id);
    if (!abstract || depth > 8) return undefined;
    const link = settingOf(abstract, 'w:numStyleLink');
    const linked = link === undefined ? undefined : styles.number(styleProperties(link));
    if (linked && linked.numId !== numId) return listOf(linked.numId, depth + 1);
    const list = lists.get(id) ?? newList(abstract);
    lists.set(id, list);
    return list;
  };

  return ({ reference, style, isHeading }) => {
    const list = reference && listOf(reference.numId);
    if (!list && isHeading) for (const one of lists.values()) one.interrupted = true;
    if (!list) return undefined;
    const overrides = childrenOf(nums.get(reference.numId), 'w:lvlOverride');
    const levels = new Map([...list.levels, ...overrides.flatMap(overridden)]);
    const named = [...levels].find(([, level]) => level.style !== undefined && level.style === reference.style)?.[0];
    const at = reference.level ?? named ?? 0;
    const level = levels.get(at);
    if (!level) return undefined;
    const start = startOf(overrides, at, begun, reference.numId);
    const goesOn = new Map(list.counters);
    // Headings were numbered before, and below another heading running text is: two lists that share their counters by an oversight.
    if (list.interrupted && list.last !== style) list.counters.clear();
    list.interrupted = false;
    list.last = style;
    for (const counters of [list.counters, goesOn]) count(counters, at, levels, start);
    const [text, printed] = [list.counters, goesOn].map((counters) => written(level, levels, counters));
    return { text: text ?? '', ...(text === printed || printed === undefined ? {} : { printed: printed.trim() }) };
  };
}

const newList = (abstract: XmlElement): List => ({
  levels: levelsOf(abstract),
  counters: new Map(),
  last: undefined,
  interrupted: false,
});

/** A paragraph that has nothing but this style. */
const styleProperties = (style: string): XmlElement => ({
  name: 'w:pPr',
  attributes: {},
  place: 0,
  children: [{ name: 'w:pStyle', attributes: { 'w:val': style }, children: [], place: 0 }],
});

function count(
  counters: Map<number, number>,
  at: number,
  levels: ReadonlyMap<number, Level>,
  start: number | undefined,
): void {
  const before = counters.get(at);
  counters.set(at, start ?? (before === undefined ? (levels.get(at)?.start ?? 1) : before + 1));
  for (const deeper of counters.keys()) {
    const restart = levels.get(deeper)?.restart;
    if (deeper > at && restart !== 0 && (restart === undefined || at < restart)) counters.delete(deeper);
  }
}

/** A list that is begun anew says so once. */
function startOf(overrides: readonly XmlElement[], at: number, begun: Set<string>, numId: string): number | undefined {
  const override = overrides.find(({ attributes }) => attributes['w:ilvl'] === String(at));
  const start = settingOf(override, 'w:startOverride');
  const key = `${numId} ${at}`;
  if (start === undefined || begun.has(key)) return undefined;
  begun.add(key);
  return Number(start);
}

function written(level: Level, levels: ReadonlyMap<number, Level>, counters: ReadonlyMap<number, number>): string {
  if (level.format === 'bullet') return '- ';
  const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const value = counters.get(at) ?? levels.get(at)?.start ?? 1;
    return numeral(value, level.legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal'));
  });
  return text !== '' && level.spaced && !/[、，。．：；）】〕》」』]$/u.test(text) ? `${text} ` : text;
}

const levelsOf = (node: XmlElement): Map<number, Level> => new Map(childrenOf(node, 'w:lvl').map(levelOf));

const overridden = (override: XmlElement): [number, Level][] => childrenOf(override, 'w:lvl').map(levelOf);

function levelOf(node: XmlElement): [number, Level] {
  const restart = settingOf(node, 'w:lvlRestart');
  // Formats newer than the standard stand beside one that older programs know.
  const format =
    settingOf(node, 'w:numFmt') ?? settingOf(childOf(childOf(node, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt');
  return [
    Number(node.attributes['w:ilvl'] ?? 0),
    {
      start: Number(settingOf(node, 'w:start') ?? 1),
      format: format ?? 'decimal',
      text: settingOf(node, 'w:lvlText') ?? '',
      restart: restart === undefined ? undefined : Number(restart),
      legal: toggleOf(node, 'w:isLgl') ?? false,
      spaced: settingOf(node, 'w:suff') !== 'nothing',
      style: settingOf(node, 'w:pStyle'),
    },
  ];
}
