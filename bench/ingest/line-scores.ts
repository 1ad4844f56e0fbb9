/** Where the lines of the source went: into which article, joined to which line, kept out of all, and none lost. */
import { toString as plainText } from 'mdast-util-to-string';
import type { LedgerEntry } from '../../src/schema.ts';
import type { Output, OutputArticle } from './output.ts';
import type { Score } from './score.ts';
import { fold, sets, strip } from './score.ts';
import type { Truth } from './truth.ts';

/** B-cubed over characters: for each character of the articles, how far its own article agrees with the true one. */
export function bCubed(output: Output, truth: Truth): Score {
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

export function joinScores(output: Output, truth: Truth): Score[] {
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

/** Lines of no article that were kept out of all articles. */
export function artefacts(output: Output, truth: Truth): Score {
  const kept = output.ledger.entries.filter(
    ({ line, target }) => truth.outside.has(line) && typeof target === 'number',
  ).length;
  const size = output.ledger.entries.filter(({ line }) => truth.outside.has(line)).length;
  return { name: 'outside kept out', hits: size - kept, found: size, truth: size };
}

/** Characters of each part that is no named discard that occur in the file of its target: body text in order, the head anywhere. */
export function conservation(output: Output): Score {
  let [hits, total] = [0, 0];
  const issueText = plain(output.issueYaml);
  const bodies = new Map(
    [...output.articles].map(([order, article]) => [
      order,
      { body: plain(bodyOf(article)), front: plain(Object.values(article.data).flat().join('\n')), at: 0 },
    ]),
  );
  const ordered = output.ledger.entries.filter(({ target }) => target !== 'dropped');
  for (const { line, start, end, target } of ordered) {
    const text = plain(strip((output.lines[line - 1] ?? '').slice(start, end)));
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

/** Without the marks that a source line is stripped of, so that a bar in a title is no loss. */
const plain = (text: string): string => fold(text).replaceAll('|', '');

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

/** Every non-blank line has an entry. */
export function ledgerComplete({ ledger, lines }: Output): Score {
  const booked = new Set(ledger.entries.map(({ line }) => line));
  const nonBlank = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]));
  return {
    name: 'lines in the ledger',
    hits: nonBlank.filter((line) => booked.has(line)).length,
    found: booked.size,
    truth: nonBlank.length,
  };
}
