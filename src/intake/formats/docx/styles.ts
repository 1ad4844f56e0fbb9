/** What the styles of a document say of a paragraph or a run; a style has what the one it is based on has. */
import { childOf, childrenOf, settingOf, toggleOf, type XmlElement } from './xml.ts';

export interface NumberReference {
  numId: string;
  /** undefined where the level is the one that names the style. */
  level: number | undefined;
  /** Style that says so. */
  style: string | undefined;
}

export interface Styles {
  /** 1 to 9 for a heading. */
  headingLevel: (properties: XmlElement | undefined) => number | undefined;
  /** Level of an entry of a contents field. */
  contentsLevel: (properties: XmlElement | undefined) => number | undefined;
  isCaption: (properties: XmlElement | undefined) => boolean;
  number: (properties: XmlElement | undefined) => NumberReference | undefined;
  /** `w:b`, `w:vanish`, `w:strike`: of a run with these properties in a paragraph with those. */
  isOn: (toggle: string, run: XmlElement | undefined, paragraph: XmlElement | undefined) => boolean;
}

export function readStyles(root: XmlElement | undefined): Styles {
  const all = childrenOf(childOf(root, 'w:styles'), 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const normal = all.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];

  /** From the style itself to the one that everything is based on. */
  const chain = (id: string | undefined): XmlElement[] => {
    const out: XmlElement[] = [];
    for (let at = id; at !== undefined; at = settingOf(byId.get(at), 'w:basedOn')) {
      const style = byId.get(at);
      if (!style || out.includes(style)) break;
      out.push(style);
    }
    return out;
  };
  const chainOf = (properties: XmlElement | undefined): XmlElement[] =>
    chain(settingOf(properties, 'w:pStyle') ?? normal);
  const nameOf = (style: XmlElement): string => (settingOf(style, 'w:name') ?? '').toLowerCase();

  return {
    headingLevel: (properties) => {
      const own = outlineOf(properties);
      if (own !== undefined) return headingOf(own);
      for (const style of chainOf(properties)) {
        const outline = outlineOf(childOf(style, 'w:pPr'));
        if (outline !== undefined) return headingOf(outline);
        const level = HEADING_NAMES.get(nameOf(style)) ?? /^heading ([1-9])$/u.exec(nameOf(style))?.[1];
        if (level !== undefined) return Number(level);
      }
      return undefined;
    },
    contentsLevel: (properties) => {
      for (const style of chainOf(properties)) {
        const level = /^(?:toc|contents|wpsoffice手动目录) ?([1-9])$/u.exec(nameOf(style))?.[1];
        if (level !== undefined) return Number(level);
      }
      return undefined;
    },
    isCaption: (properties) => chainOf(properties).some((style) => /^(?:caption|题注)$/u.test(nameOf(style))),
    number: (properties) => {
      const own = childOf(properties, 'w:numPr');
      for (const style of chainOf(properties)) {
        const inherited = childOf(childOf(style, 'w:pPr'), 'w:numPr');
        if (!inherited || settingOf(own, 'w:numId') !== undefined) continue;
        return referenceOf(inherited, style.attributes['w:styleId'], settingOf(own, 'w:ilvl'));
      }
      return own && referenceOf(own, undefined, undefined);
    },
    isOn: (toggle, run, paragraph) => {
      const direct = toggleOf(run, toggle);
      if (direct !== undefined) return direct;
      const from = (styles: readonly XmlElement[]): boolean =>
        styles.map((style) => toggleOf(childOf(style, 'w:rPr'), toggle)).find((on) => on !== undefined) ?? false;
      const runStyle = settingOf(run, 'w:rStyle');
      // A toggle that both styles have turns the effect off again (17.7.3).
      return from(runStyle === undefined ? [] : chain(runStyle)) !== from(chainOf(paragraph));
    },
  };
}

/** Names that Word gives to titles without a level in the outline. */
const HEADING_NAMES: ReadonlyMap<string, number> = new Map([
  ['title', 1],
  ['subtitle', 2],
]);

const outlineOf = (properties: XmlElement | undefined): number | undefined => {
  const value = settingOf(properties, 'w:outlineLvl');
  return value === undefined ? undefined : Number(value);
};

/** Level 9 of the outline is running text. */
const headingOf = (outline: number): number | undefined => (outline >= 0 && outline < 9 ? outline + 1 : undefined);

function referenceOf(
  properties: XmlElement,
  style: string | undefined,
  level: string | undefined,
): NumberReference | undefined {
  const numId = settingOf(properties, 'w:numId');
  const at = level ?? settingOf(properties, 'w:ilvl');
  // The number 0 takes the numbering of the style away.
  return numId === undefined || numId === '0'
    ? undefined
    : { numId, level: at === undefined ? undefined : Number(at), style };
}
