/** No telephone, mail, ID or bank number that the periodical withholds stands in what was built: pages, data, feeds, books, search. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { policyIn } from '../../content/folder.ts';
import { findPersonal, nameOf } from '../../withheld/find.ts';
import type { Policy } from '../../withheld/policy.ts';
import { filesIn } from './files.ts';

/** Files of the search that hold words of the articles, compressed. */
const PACKED = /(?:^|\/)search\/exact\/(?:[a-z]+|[a-z]+-[a-z]+\/[^/]+)$/u;
const MARKUP = /\.(?:html|xhtml|svg|opf|ncx|xml|atom|rss)$/u;
const PLAIN = /\.(?:json|csv|txt|css)$/u;
/** Digests and addresses only, whose digits are no one's number. */
const NO_TEXT = /^(?:manifest-sha256\.txt|sitemap[^/]*\.xml)$/u;

export async function checkPersonal(dist: string, policy: Policy = policyIn()): Promise<string[]> {
  const findings: string[] = [];
  for (const name of await filesIn(dist, '')) {
    if (NO_TEXT.test(name) || !(PACKED.test(name) || MARKUP.test(name) || PLAIN.test(name) || name.endsWith('.epub')))
      continue;
    const texts = await textsOf(name, await readFile(join(dist, name)));
    const found = texts.flatMap((text) => findPersonal(text, policy.kinds).map((one) => ({ ...one, text })));
    for (const { kind, text, start } of found)
      findings.push(`${name}: 有${nameOf(kind)}，应当从略，在“${text.slice(Math.max(0, start - 12), start)}”之后`);
  }
  return [...new Set(findings)];
}

/** Stretches of text, each read by itself: no number goes from one paragraph or cell into the next. */
function textsOf(name: string, bytes: Uint8Array): string[] {
  if (name.endsWith('.epub'))
    return Object.entries(unzipSync(bytes)).flatMap(([inner, own]) => (MARKUP.test(inner) ? textsOf(inner, own) : []));
  if (PACKED.test(name)) return stretches(inflated(bytes));
  const text = new TextDecoder().decode(bytes);
  if (MARKUP.test(name)) return textsIn(fromHtml(text, { fragment: true }));
  return name.endsWith('.json') ? stringsIn(JSON.parse(text)) : stretches(text);
}

const inflated = (bytes: Uint8Array): string => new TextDecoder().decode(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes);

const stretches = (text: string): string[] => text.split(/[\p{Cc}\uFFFD]+/u);

/** Elements inside a line; any other begins a stretch of its own. */
const INLINE = new Set(['a', 'b', 'strong', 'em', 'i', 'span', 'wbr', 'br', 'code', 'mark', 'small', 'sub', 'sup']);
/** Attributes that are read or spoken. */
const SPOKEN = ['content', 'alt', 'title', 'ariaLabel', 'href', 'value', 'placeholder'];

function textsIn(root: Root): string[] {
  const texts: string[] = [''];
  const read = (node: RootContent): void => {
    if (node.type === 'text') texts[texts.length - 1] += node.value;
    if (node.type !== 'element') return;
    texts.splice(-1, 0, ...spokenIn(node));
    const isData = node.tagName === 'script' && node.properties.type === 'application/ld+json';
    if (['script', 'style', 'path'].includes(node.tagName) && !isData) return;
    if (!INLINE.has(node.tagName)) texts.push('');
    node.children.forEach(read);
    if (!INLINE.has(node.tagName)) texts.push('');
  };
  root.children.forEach(read);
  return texts;
}

const spokenIn = ({ properties }: Element): string[] =>
  SPOKEN.flatMap((name) => (typeof properties[name] === 'string' ? decodeAddress(properties[name]) : []));

/** A citation may stand in an address as a whole. */
function decodeAddress(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
