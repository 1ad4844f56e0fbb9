/** The truth of every line that was printed. */
import type { TrueArticle, Truth } from '../truth.ts';
import type { DrawnIssue } from './draw.ts';
import type { Press } from './press.ts';

export function truthOf({ lines, found }: Press, issue: DrawnIssue): Truth {
  const owned = lines.flatMap(({ owner, text, goesOn }, at) =>
    owner === undefined || text === '' ? [] : [{ owner, line: at + 1, goesOn }],
  );
  const joins: [number, number][] = [];
  const texts = new Map<number, number>();
  for (const { owner, line, goesOn } of owned) {
    const isCaption = found.get(owner)?.captions.includes(lines[line - 1]?.text ?? '') === true;
    if (goesOn) joins.push([texts.get(owner) ?? 0, line]);
    if (!isCaption) texts.set(owner, line);
  }
  const articles = issue.articles.map((article): TrueArticle => {
    const own = owned.filter(({ owner }) => owner === article.order).map(({ line }) => line);
    const { byline: _byline, body: _body, unlisted: _unlisted, ...rest } = article;
    const printed = found.get(article.order);
    return {
      ...rest,
      title: printed?.title ?? '',
      startLine: own[0] ?? 0,
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
  return { articles, owners, joins, forbidden: [], outside, wrapped: [] };
}
