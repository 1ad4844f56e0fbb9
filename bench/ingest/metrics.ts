/** How well the files of an issue tell its truth. Texts are compared by NFKC, without white space. */
import { toString as plainText } from 'mdast-util-to-string';
import type { LedgerEntry } from '../../src/schema.ts';
import type { Output, OutputArticle } from './output.ts';
import type { TrueArticle, Truth } from './truth.ts';

/** Hits of `found` things against `true` things. */
export interface Score {
  name: string;
  hits: number;
  found: number;
  truth: number;
}

export const precision = ({ hits, found }: Score): number => (found === 0 ? 1 : hits / found);
export const recall = ({ hits, truth }: Score): number => (truth === 0 ? 1 : hits / truth);
export const f1 = (score: Score): number =>
  (2 * precision(score) * recall(score)) / (precision(score) + recall(score) || 1);

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

export function measure(output: Output, truth: Truth): Score[] {
  const firstLines = new Map<number, number>();
  for (const { line, target } of output.ledger.entries)
    if (typeof target === 'number') firstLines.set(target, Math.min(line, firstLines.get(target) ?? line));
  const starts = new Set(firstLines.values());
  return [
    sets(
      'boundary',
      truth.articles.map(({ startLine }) => startLine),
      [...starts],
    ),
    bCubed(output, truth),
    ...fieldScores(output, truth),
    ...joinScores(output, truth),
    ...structureScores(output, truth),
    artefacts(output, truth),
    conservation(output),
    ledgerComplete(output),
  ];
}

/** Multisets compared; each thing counts as often as it occurs. */
function sets<T>(name: string, truth: readonly T[], found: readonly T[]): Score {
  const left = new Map<T, number>();
  for (const thing of truth) left.set(thing, (left.get(thing) ?? 0) + 1);
  let hits = 0;
  for (const thing of found) {
    const count = left.get(thing) ?? 0;
    if (count > 0) hits++;
    left.set(thing, count - 1);
  }
  return { name, hits, found: found.length, truth: truth.length };
}

/** Articles are paired by order: it is the number in the contents. */
function pairs(output: Output, truth: Truth): [TrueArticle, OutputArticle | undefined][] {
  return truth.articles.map((article) => [article, output.articles.get(article.order)]);
}

function fieldScores(output: Output, truth: Truth): Score[] {
  const fields: [string, (article: TrueArticle) => unknown, (article: OutputArticle) => unknown][] = [
    ['title strict', (a) => a.title, (b) => b.data.title],
    ['title soft', (a) => soft(a.title), (b) => soft(b.data.title)],
    ['subtitle', (a) => a.subtitle, (b) => b.data.subtitle ?? null],
    ['section', (a) => a.section, (b) => b.data.section],
    ['page', (a) => a.page, (b) => b.data.page ?? null],
    ['region', (a) => a.region, (b) => b.data.region ?? null],
    ['authors', (a) => a.authors.join('|'), (b) => b.data.authors.join('|')],
    ['author note', (a) => a.authorNote, (b) => b.data.authorNote ?? null],
    ['source note', (a) => a.source, (b) => b.data.source ?? null],
    ['kind', (a) => a.kind, (b) => b.data.kind],
  ];
  return fields.map(([name, wanted, got]) => {
    const all = pairs(output, truth);
    const hits = all.filter(([a, b]) => b !== undefined && wanted(a) === got(b)).length;
    return { name, hits, found: output.articles.size, truth: truth.articles.length };
  });
}

const soft = (text: string): string => fold(text).replace(/[\p{P}\p{S}]/gu, '');

/** B-cubed over characters: for each character of the articles, how far its own article agrees with the true one. */
function bCubed(output: Output, truth: Truth): Score {
  const trueOf = (line: number) => truth.owners.get(line) ?? 0;
  const weights = new Map<string, number>();
  const [byTrue, byFound] = [new Map<number, number>(), new Map<number, number>()];
  const add = <K>(map: Map<K, number>, key: K, n: number) => map.set(key, (map.get(key) ?? 0) + n);
  for (const { line, target, start, end } of output.ledger.entries) {
    const [t, f] = [trueOf(line), typeof target === 'number' ? target : 0];
    const n = fold(strip((output.lines[line - 1] ?? '').slice(start, end))).length;
    add(weights, `${t} ${f}`, n);
    add(byTrue, t, n);
    add(byFound, f, n);
  }
  let [hits, found, total] = [0, 0, 0];
  for (const [key, n] of weights) {
    const [t = 0, f = 0] = key.split(' ').map(Number);
    hits += (n * n) / (byFound.get(f) ?? 1);
    found += (n * n) / (byTrue.get(t) ?? 1);
    total += n;
  }
  // Precision = hits / total, recall = found / total: told as one score whose F1 is theirs.
  const [p, r] = [hits / total, found / total];
  return { name: 'b-cubed (characters)', hits: (2 * p * r) / (p + r), found: 1, truth: 1 };
}

/** Roles of running text: a note behind the last sentence may be cut as well. */
const JOINED = new Set(['paragraph', 'list', 'source', 'note', 'byline']);

/** Consecutive lines of one block, in articles. */
function joinsIn(entries: readonly LedgerEntry[]): string[] {
  const blocks = Map.groupBy(
    entries.filter(({ target, role }) => typeof target === 'number' && JOINED.has(role)),
    ({ block }) => block,
  );
  return [...blocks.values()].flatMap((parts) => {
    const lines = [...new Set(parts.map(({ line }) => line))];
    return lines.slice(1).map((line, at) => `${lines[at]}→${line}`);
  });
}

function joinScores(output: Output, truth: Truth): Score[] {
  const found = joinsIn(output.ledger.entries);
  const wrapped = new Set(truth.wrapped.map((pair) => pair.join('→')));
  const forbidden = new Set(truth.forbidden.map((pair) => pair.join('→')));
  const made = found.filter((pair) => !wrapped.has(pair));
  return [
    sets(
      'joins',
      truth.joins.map((pair) => pair.join('→')),
      made,
    ),
    {
      name: 'forbidden joins avoided',
      hits: [...forbidden].filter((pair) => !found.includes(pair)).length,
      found: forbidden.size,
      truth: forbidden.size,
    },
  ];
}

function structureScores(output: Output, truth: Truth): Score[] {
  const all = pairs(output, truth);
  const heads = (runIn: boolean, level: boolean) => ({
    truth: all.flatMap(([a]) =>
      a.headings
        .filter((head) => head.runIn === runIn)
        .map((head) => `${a.order} ${fold(head.text)}${level ? ` ${head.level}` : ''}`),
    ),
    found: all.flatMap(([a, b]) =>
      (b?.headings ?? [])
        .filter((head) => head.runIn === runIn)
        .map((head) => `${a.order} ${fold(head.text)}${level ? ` ${head.level}` : ''}`),
    ),
  });
  const score = (name: string, { truth, found }: { truth: string[]; found: string[] }) => sets(name, truth, found);
  return [
    score('headings', heads(false, false)),
    score('headings with level', heads(false, true)),
    score('run-in headings', heads(true, false)),
    sets(
      'captions',
      all.flatMap(([a]) => a.captions.map((caption) => `${a.order} ${fold(caption)}`)),
      all.flatMap(([a, b]) => (b?.captions ?? []).map((caption) => `${a.order} ${fold(caption)}`)),
    ),
    {
      name: 'table rows',
      hits: all.reduce((sum, [a, b]) => sum + Math.min(a.tableRows, b?.tableRows ?? 0), 0),
      found: all.reduce((sum, [, b]) => sum + (b?.tableRows ?? 0), 0),
      truth: all.reduce((sum, [a]) => sum + a.tableRows, 0),
    },
  ];
}

/** Lines of no article that were kept out of all articles. */
function artefacts(output: Output, truth: Truth): Score {
  const kept = output.ledger.entries.filter(
    ({ line, target }) => truth.outside.has(line) && typeof target === 'number',
  ).length;
  const size = output.ledger.entries.filter(({ line }) => truth.outside.has(line)).length;
  return { name: 'outside kept out', hits: size - kept, found: size, truth: size };
}

/** Characters of each part that is no named discard that occur in the file of its target: body text in order, the head anywhere. */
function conservation(output: Output): Score {
  let [hits, total] = [0, 0];
  const issueText = fold(output.issueYaml);
  const bodies = new Map(
    [...output.articles].map(([order, article]) => [
      order,
      { body: bodyOf(article), front: fold(Object.values(article.data).flat().join('\n')), at: 0 },
    ]),
  );
  const ordered = output.ledger.entries.filter(({ target }) => target !== 'dropped');
  for (const { line, start, end, target } of ordered) {
    const text = fold(strip((output.lines[line - 1] ?? '').slice(start, end)));
    total += text.length;
    if (typeof target !== 'number') hits += issueText.includes(text) ? text.length : 0;
    else if (holds(bodies.get(target), text)) hits += text.length;
  }
  return { name: 'conservation', hits, found: total, truth: total };
}

interface Read {
  body: string;
  front: string;
  /** Text before this place has been read; a caption that was lifted out of a sentence may come later. */
  at: number;
}

function holds(file: Read | undefined, text: string): boolean {
  if (!file) return false;
  const place = file.body.indexOf(text, file.at);
  const isNext = place >= 0 && place - file.at < 400;
  if (isNext && place === file.at) file.at += text.length;
  return isNext || file.front.includes(text) || file.body.includes(text);
}

const bodyOf = (article: OutputArticle): string =>
  fold(
    article.body.children
      .map((node) =>
        node.type === 'mdxJsxFlowElement'
          ? node.attributes.map((attribute) => attribute.value).join('')
          : plainText(node),
      )
      .join(''),
  );

/** Markdown marks of a source line; cells are compared without their separators. */
const strip = (text: string): string =>
  text
    .replace(/^\s*(?:#{1,6}|[-*+•])(?=\s|$)|\*\*|<\/?[a-z]+\s*\/?>|^<|[|\t]/giu, '')
    .replace(/^<?(https?:\/\/[^>]*)>$/u, '$1');

/** Every non-blank line has an entry. */
function ledgerComplete({ ledger, lines }: Output): Score {
  const booked = new Set(ledger.entries.map(({ line }) => line));
  const nonBlank = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]));
  return {
    name: 'lines in the ledger',
    hits: nonBlank.filter((line) => booked.has(line)).length,
    found: booked.size,
    truth: nonBlank.length,
  };
}
