/** What was found, as rows for a spreadsheet. Pure. */
import { gbt7714 } from '../../../cite/gbt7714.ts';
import type { Cell } from '../../../text/csv.ts';
import type { PlacedContext } from '../../ask/context/reading.ts';
import { issueOf } from '../../ask/query/fields.ts';
import type { Read } from './readings.ts';
import { referenceTo, type Source } from './reference.ts';

const HEAD = ['标题', '副题', '署名', '刊期', '页码', '栏目', '段落', '前文', '命中', '后文', '引文', '网址'];

/** A row an occurrence; an article that was found by its fields alone has one row. */
export function* tableOf(read: Iterable<Read>, source: Source): Generator<readonly Cell[]> {
  yield HEAD;
  for (const { found, reading } of read) {
    const { title, subtitle, authors, page } = reading;
    const own = [
      title.text,
      subtitle?.text,
      authors.join('；'),
      issueOf(found.id),
      Number(page) || page,
      found.section,
    ];
    const contexts: (PlacedContext | undefined)[] = reading.contexts.length === 0 ? [undefined] : reading.contexts;
    for (const context of contexts) {
      const reference = referenceTo(found.id, reading, source, context?.anchor);
      const place = [context?.ordinal, context?.left, context?.hit, context?.right];
      yield [...own, ...place, gbt7714(reference), reference.url];
    }
  }
}
