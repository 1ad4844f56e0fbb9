/** What a page may weigh before its reader has done anything, and that nothing in it is inline or from elsewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { attributes, eachFile, filesIn, tagsIn } from './files.ts';
import { fileOf } from './links.ts';

/** Bytes as sent with gzip, which every office proxy passes on. */
const ARTICLE_BYTES = 60_000;
const SCRIPT_BYTES = 30_000;

const ARTICLE = /^issues\/[^/]+\/\d+\/index\.html$/u;
const RESOURCE = /<(?:script|img|link)\b[^>]*>/gu;
/** What a browser fetches with the page: `alternate` and `canonical` only name something, and a lazy picture waits until it is near. */
const FETCHED = /^<script|^<img(?![^>]*\sloading="lazy")|rel="(?:stylesheet|icon|modulepreload|preload|manifest)"/u;
const STRANGE = /^(?:[a-z]+:)?\/\//u;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/gu;
/** A data block (`application/ld+json`) is no script: it never runs, and the Content-Security-Policy lets it stand. */
const INLINE = /<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>|<style|\sstyle="|\son[a-z]+="/u;

export async function checkBudgets(dist: string, base = '/'): Promise<string[]> {
  const weights = new Map<string, number>();
  return eachFile(dist, await filesIn(dist, '.html'), (html, name) => {
    const resources = resourcesOf(html);
    const strangers = resources.filter((resource) => STRANGE.test(resource));
    const files = resources
      .flatMap((resource) => (STRANGE.test(resource) ? [] : (fileOf(resource, base) ?? [])))
      .filter((file) => existsSync(join(dist, file)));
    const scripts = new Set(files.filter((file) => file.endsWith('.js')).flatMap((file) => withImports(dist, file)));
    const others = new Set(files.filter((file) => !file.endsWith('.js')));
    const script = sum([...scripts].map((file) => weightOf(dist, file, weights)));
    const page = gzipSync(html).length + script + sum([...others].map((file) => weightOf(dist, file, weights)));
    const inline = INLINE.exec(tagsIn(html))?.[0];
    return [
      ...strangers.map((stranger) => `${name}: 向别的网站取 ${stranger}`),
      ...(inline === undefined ? [] : [`${name}: 页内有脚本或样式 ${inline}`]),
      ...over(name, '脚本', script, SCRIPT_BYTES),
      ...(ARTICLE.test(name) ? over(name, '整页', page, ARTICLE_BYTES) : []),
    ];
  });
}

function resourcesOf(html: string): string[] {
  const tags = (html.match(RESOURCE) ?? []).filter((tag) => FETCHED.test(tag));
  return tags.flatMap((tag) => attributes(tag, 'src', 'href')).filter((address) => !address.startsWith('data:'));
}

/** A script and all that it imports before it runs; what it imports on demand is not counted. */
function withImports(dist: string, file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = readFileSync(join(dist, file), 'utf8').matchAll(STATIC_IMPORT);
  return [
    file,
    ...Array.from(imports, (match) => join(file, '..', match[1] ?? '')).flatMap((next) =>
      withImports(dist, next, seen),
    ),
  ];
}

function weightOf(dist: string, file: string, weights: Map<string, number>): number {
  const weight = weights.get(file) ?? gzipSync(readFileSync(join(dist, file))).length;
  weights.set(file, weight);
  return weight;
}

const over = (name: string, what: string, bytes: number, limit: number): string[] =>
  bytes > limit ? [`${name}: ${what}压缩后 ${bytes} 字节，超过 ${limit}`] : [];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
