/** Formulas (OMML) on one line: `(a+b)/c`, `x^2`, `√(n)`. */
import { childOf, childrenOf, elementsOf, textIn, type XmlElement } from '../xml.ts';

/** A stretch of a formula; `added` where the sign stands for something drawn. */
export interface MathPiece {
  text: string;
  added: boolean;
}

/** Pieces in order; `flat` where a person sees no more than the line says. */
export function linearOf(formula: XmlElement): { pieces: MathPiece[]; flat: boolean } {
  const pieces: MathPiece[] = [];
  const flat = read(formula, pieces);
  return { pieces, flat };
}

/** Returns whether nothing but characters in a row was met. */
function read(node: XmlElement, out: MathPiece[]): boolean {
  const sign = (text: string): void => {
    if (text !== '') out.push({ text, added: true });
  };
  const part = (name: string): void => {
    for (const child of childrenOf(node, name)) read(child, out);
  };
  /** In brackets where it is more than one sign. */
  const grouped = (name: string): void => {
    const child = childOf(node, name);
    if (!child) return;
    const inner: MathPiece[] = [];
    read(child, inner);
    const long = [...inner.map(({ text }) => text).join('')].length > 1;
    if (long) sign('(');
    out.push(...inner);
    if (long) sign(')');
  };
  const property = (name: string): string | undefined =>
    childOf(
      elementsOf(node).find((child) => child.name === `${node.name}Pr`),
      `m:${name}`,
    )?.attributes['m:val'];

  switch (node.name) {
    case 'm:t':
    case 'w:t':
      out.push({ text: textIn(node), added: false });
      return true;
    case 'w:del':
    case 'w:moveFrom':
      return true;
    case 'm:f':
      grouped('m:num');
      if (property('type') !== 'noBar') sign('/');
      grouped('m:den');
      return false;
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
    case 'm:sPre':
      part('m:e');
      for (const [name, mark] of [
        ['m:sub', '_'],
        ['m:sup', '^'],
      ] as const)
        if (childOf(node, name)) {
          sign(mark);
          grouped(name);
        }
      return false;
    case 'm:rad':
      part('m:deg');
      sign('√');
      grouped('m:e');
      return false;
    case 'm:nary':
      sign(property('chr') ?? '∫');
      for (const [name, mark] of [
        ['m:sub', '_'],
        ['m:sup', '^'],
      ] as const)
        if (elementsOf(childOf(node, name) ?? node).length > 0 && childOf(node, name)) {
          sign(mark);
          grouped(name);
        }
      part('m:e');
      return false;
    case 'm:d': {
      sign(property('begChr') ?? '(');
      for (const [at, child] of childrenOf(node, 'm:e').entries()) {
        if (at > 0) sign(property('sepChr') ?? '|');
        read(child, out);
      }
      sign(property('endChr') ?? ')');
      return true;
    }
    case 'm:m':
      for (const [row, line] of childrenOf(node, 'm:mr').entries()) {
        if (row > 0) sign('; ');
        for (const [column, cell] of childrenOf(line, 'm:e').entries()) {
          if (column > 0) sign(', ');
          read(cell, out);
        }
      }
      return false;
    case 'm:eqArr':
      for (const [row, line] of childrenOf(node, 'm:e').entries()) {
        if (row > 0) sign('; ');
        read(line, out);
      }
      return false;
    case 'm:acc':
    case 'm:bar':
    case 'm:groupChr':
    case 'm:limLow':
    case 'm:limUpp':
      for (const child of elementsOf(node)) read(child, out);
      return false;
    default:
      return elementsOf(node)
        .map((child) => read(child, out))
        .every(Boolean);
  }
}
