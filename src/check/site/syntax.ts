/** Scripts and stylesheets in a syntax that the oldest supported browsers read: Chrome 87, Safari 14, Firefox 115. */
import { parse } from 'acorn';
import { eachFile, filesIn } from './files.ts';

/** The newest edition of ECMAScript whose whole syntax Chrome 87 and Safari 14 read. */
const EDITION = 2021;
/** Rules and selectors that came later: an older browser drops the whole rule, not only the part that it lacks. */
const LATER = /@(?:layer|container|scope|starting-style)\b|:(?:has|is|where)\(|@media[^{]*[<>]=?|[{;]\s*&/gu;

/** Pagefind's own pages to search with, which come with its index for whoever wants them; no page of the site loads them. */
const NOT_OURS = /^pagefind\/pagefind-(?:modular-|component-)?ui\./u;

export async function checkSyntax(dist: string): Promise<string[]> {
  const ours = async (...endings: string[]) => (await filesIn(dist, ...endings)).filter((name) => !NOT_OURS.test(name));
  const scripts = await eachFile(dist, await ours('.js', '.mjs'), scriptFindings);
  const styles = await eachFile(dist, await ours('.css'), (css, name) =>
    [...new Set(css.match(LATER))].map((construct) => `${name}: Chrome 87 不认识 ${construct}`),
  );
  return [...scripts, ...styles];
}

function scriptFindings(script: string, name: string): string[] {
  try {
    parse(script, { ecmaVersion: EDITION, sourceType: 'module' });
    return [];
  } catch (error) {
    return [`${name}: 不是 ES${EDITION} 的语法，${error instanceof Error ? error.message : error}`];
  }
}
