/** The truth of every line that was printed. */
import type { TrueArticle, Truth } from '../truth.ts';
import type { DrawnIssue } from './draw.ts';
import type { Press } from './press.ts';

export function truthOf({ lines, found }: Press, issue: DrawnIssue): Truth {
  const owned = lines.flatMap(({ owner, text, goesOn, label }, at) =>
    owner === undefined || text === '' ? [] : [{ owner, line: at + 1, goesOn, label }],
  );
  const joins: [number, number][] = [];
  const texts = new Map<number, number>();
  for (const { owner, line, goesOn } of owned) {
    const isCaption = found.get(owner)?.captions.includes(lines[line - 1]?.text ?? '') === true;
    if (goesOn) joins.push([texts.get(owner) ?? 0, line]);
    if (!isCaption) texts.set(owner, line);
  }
  const articles = issue.articles.map((article): TrueArticle => {
    const all = owned.filter(({ owner }) => owner === article.order);
    const own = all.map(({ line }) => line);
    const labels = all.findIndex(({ label }) => !label);
    const { byline: _byline, body: _body, unlisted: _unlisted, listed: _listed, ...rest } = article;
    const printed = found.get(article.order);
    return {
      ...rest,
      title: printed?.title ?? '',
      startLine: own[0] ?? 0,
      ...(labels > 0 ? { startBelow: own[labels] ?? 0 } : {}),
      endLine: own.at(-1) ?? 0,
      headings: printed?.headings ?? [],
      captions: printed?.captions ?? [],
      tableRows: printed?.rows ?? 0,
      ...(printed?.titleLost ? { subtitle: null } : {}),
    };
  });
  const inside = new Set(owned.map(({ line }) => line));
  const outside = new Set(lines.flatMap(({ text }, at) => (text !== '' && !inside.has(at + 1) ? [at + 1] : [])));
  const owners = new Map(owned.map(({ owner, line }): [number, number] => [line, owner]));
  const furniture = new Set(lines.flatMap((line, at) => (line.furniture ? [at + 1] : [])));
  return { articles, owners, furniture, joins, forbidden: [], outside, wrapped: [] };
}
