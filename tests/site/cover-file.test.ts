import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coverFile } from '../../src/site/cover/cover-file.ts';

const MARKUP = '<!-- a --><svg class="cover" viewBox="0 0 1 1"><rect class="c-paper"></rect></svg>\n';

it('is one SVG document with its own colours', () => {
  expect(coverFile(MARKUP)).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="cover" viewBox="0 0 1 1"><style>[^<]*<\/style><rect/u,
  );
  expect(coverFile(MARKUP)).toMatch(/<\/svg>$/u);
});

it('has the colours of the page by day', () => {
  const day = /:root \{[^}]*\}/u.exec(readFileSync('src/styles/tokens.css', 'utf8'))?.[0] ?? '';
  for (const name of ['ink', 'red', 'rule', 'cover']) {
    const colour = new RegExp(`--${name}: (#[0-9a-f]+);`, 'u').exec(day)?.[1];
    expect(coverFile(MARKUP), name).toContain(colour ?? 'a colour of tokens.css');
  }
});

it('is well-formed whatever its words hold: HTML leaves `<` in attributes, XML does not', () => {
  const drawn = coverFile('<svg aria-label="甲<乙&amp;"><text>]]&gt; &lt;</text></svg>');
  expect(drawn).toContain('aria-label="甲&#x3C;乙&#x26;"');
  expect(drawn).toContain('<text>]]&gt; &lt;</text>');
});
