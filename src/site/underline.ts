/** Marks words inside a piece of our own HTML, which knows no entity but those that hast-util-to-html and `escapeHtml` write. */

const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const TAG_OR_CHARACTER = /<[^>]*>|&(?:#x[0-9A-F]+|[a-z]+);|[\s\S]/giu;

/** Wraps the first `words` in the text of `html` in `<span class="doubt">`. Unchanged where its text does not hold them. */
export function underline(html: string, words: string): string {
  const start = (html.match(TAG_OR_CHARACTER) ?? []).map(textOf).join('').indexOf(words);
  return start < 0 ? html : wrap(html, start, start + words.length, 'doubt');
}

/** Wraps the characters from `start` to `end` of the text of `html` in spans, one for each stretch between tags. */
export function wrap(html: string, start: number, end: number, className: string): string {
  let result = '';
  let offset = 0;
  let open = false;
  for (const token of html.match(TAG_OR_CHARACTER) ?? []) {
    const inside = isTag(token) ? false : offset >= start && offset < end;
    if (open && !inside) result += '</span>';
    if (!open && inside) result += `<span class="${className}">`;
    open = inside;
    result += token;
    offset += textOf(token).length;
  }
  return open ? `${result}</span>` : result;
}

function isTag(token: string): boolean {
  return token.length > 1 && token.startsWith('<');
}

function textOf(token: string): string {
  if (isTag(token)) return '';
  const code = /^&#x([0-9A-F]+);$/iu.exec(token)?.[1];
  return code === undefined ? (NAMED[token] ?? token) : String.fromCodePoint(Number.parseInt(code, 16));
}
