/**
 * Address of a text block inside its article: `p12-3fa9` = ordinal, then four hex digits of FNV-1a (32 bit, folded to 16)
 * over the text without white space. Runs in Node and in the browser; imports nothing.
 */
export function anchorOf(ordinal: number, text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text.replace(/\s+/gu, '')) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  const folded = ((hash >>> 16) ^ hash) & 0xffff;
  return `p${ordinal}-${folded.toString(16).padStart(4, '0')}`;
}
