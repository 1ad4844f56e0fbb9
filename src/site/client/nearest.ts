/** An old permalink → the paragraph it means now. Runs in the browser; imports nothing. */

const ANCHOR = /^p(\d+)(?:-([0-9a-f]*))?$/u;

/**
 * `wanted` is no anchor of the page any more. The same text elsewhere wins (it was moved), else the nearest ordinal, the
 * earlier of two. Undefined where `wanted` never was a paragraph's address or the page has none.
 */
export function nearestAnchor(wanted: string, anchors: readonly string[]): string | undefined {
  const target = ANCHOR.exec(wanted);
  if (!target) return undefined;
  const distance = (anchor: string) => Math.abs(Number(ANCHOR.exec(anchor)?.[1]) - Number(target[1]));
  const candidates = anchors.filter((anchor) => ANCHOR.test(anchor)).sort((a, b) => distance(a) - distance(b));
  return candidates.find((anchor) => target[2] && anchor.endsWith(`-${target[2]}`)) ?? candidates[0];
}
