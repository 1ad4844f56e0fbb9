/** Pictures that stand in a document without words of their own: what the editor is told of them. */
import type { DocumentDoubt } from '../../ingest/index.ts';
import type { Picture } from './format.ts';

export function looseIn(pictures: readonly Picture[]): DocumentDoubt[] {
  const loose = pictures.filter(({ caption }) => caption === undefined);
  const [first] = loose;
  if (!first) return [];
  return [
    {
      rule: 'document-picture-loose',
      line: first.line,
      message: `原件里有 ${loose.length} 张图片没有图注，不知道放在哪里，网站不显示`,
      advice:
        '如果要显示，请在原件里给图片加图注（Word：右键 → 插入题注；其他：在图片下面另起一行，写“图1 …”），再导入',
    },
  ];
}
