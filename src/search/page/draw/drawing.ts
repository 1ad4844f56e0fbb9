/** What drawings of bars share. */

/** The same as `element`, of a drawing. */
export function svg(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** So near to the side a label would be cut off. */
const EDGE = 20;

/** A label stands under its bar, and at the edges inside the drawing, which is so wide. */
export function anchorAt(middle: number, width: number): Record<string, string> {
  if (middle < EDGE) return { x: '0', 'text-anchor': 'start' };
  if (middle > width - EDGE) return { x: String(width), 'text-anchor': 'end' };
  return { x: round(middle), 'text-anchor': 'middle' };
}

export const round = (value: number): string => String(Math.round(value * 10) / 10);
