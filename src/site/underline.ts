/** Marks words inside a piece of our own HTML, which knows no entity but those hast-util-to-html writes. */

const TAG_OR_CHARACTER = /<[^>]*>|&(?:#x[0-9A-F]+|[a-z]+);|[\s\S]/giu;

/**
 * Wraps the first `words` in the text of `html` in `<span class="doubt">`, once for each stretch between tags.
 * Returns `html` unchanged where its text does not hold the words.
 */
export function underline(html: string, words: string): string {
  const tokens = html.match(TAG_OR_CHARACTER) ?? [];
  const start = tokens.map(textOf).join('').indexOf(words);
  if (start < 0 || words === '') return html;
  const end = start + words.length;

  let result = '';
  let offset = 0;
  let open = false;
  for (const token of tokens) {
    const inside = isTag(token) ? false : offset >= start && offset < end;
    if (open && !inside) result += '</span>';
    if (!open && inside) result += '<span class="doubt">';
    open = inside;
    result += token;
    offset += textOf(token).length;
  }
  return result;
}

function isTag(token: string): boolean {
  return token.length > 1 && token.startsWith('<');
}

function textOf(token: string): string {
  if (isTag(token)) return '';
  const code = /^&#x([0-9A-F]+);$/iu.exec(token)?.[1];
  return code === undefined ? token : String.fromCodePoint(Number.parseInt(code, 16));
}
