/** What an EQ field draws, on one line: `EQ \o\ac(○,一)` is 一 in a circle, `EQ \f(1,2)` a half. Word keeps it as a code without a result. */

/** Shapes that are drawn around a sign. */
const ENCLOSURES = /[○◯〇□△◇]/u;

/** undefined where the code is none of an equation. */
export function equationOf(code: string): string | undefined {
  const body = /^\s*eq\s+(.*)$/isu.exec(code)?.[1];
  if (body === undefined) return undefined;
  let out = body;
  // From the inside out, so that the arguments of a function hold no other.
  for (let before = ''; before !== out; ) {
    before = out;
    out = out.replace(/((?:\\[a-z]+\d*\s*)+)\(([^()\\]*)\)/giu, (_, functions: string, list: string) => {
      const parts = list.split(/[,;，]/u).map((part) => part.trim());
      if (/^\\f/iu.test(functions)) return parts.join('/');
      if (/^\\r/iu.test(functions)) return `${parts.length > 1 ? parts[0] : ''}√${parts.at(-1) ?? ''}`;
      return parts.filter((part) => parts.length === 1 || !ENCLOSURES.test(part)).join('');
    });
  }
  return out.trim();
}
