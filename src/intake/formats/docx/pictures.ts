/** Pictures of a Word file with the captions printed under them. */
import type { Picture } from '../format.ts';
import type { Line } from './body/lines.ts';
import type { Remark } from './model.ts';
import type { WordPackage } from './package.ts';

/** What every browser shows. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ['jpg', 'jpg'],
  ['jpeg', 'jpg'],
  ['png', 'png'],
  ['webp', 'webp'],
  ['avif', 'avif'],
]);

/** Lines under a picture among which its caption is looked for. */
const CAPTION_REACH = 2;

export function picturesOf(lines: readonly Line[], word: WordPackage): { pictures: Picture[]; remarks: Remark[] } {
  const pictures: Picture[] = [];
  const remarks: Remark[] = [];
  for (const [at, line] of lines.entries())
    for (const id of line.pictures) {
      const relation = word.relations.find((one) => one.id === id);
      const bytes = relation && !relation.external ? word.part(relation.target) : undefined;
      const ending = /\.([a-z]+)$/iu.exec(relation?.target ?? '')?.[1]?.toLowerCase() ?? '';
      const extension = SHOWN.get(ending);
      if (!bytes || extension === undefined) {
        remarks.push(unshown(line.place, bytes ? ending : undefined));
        continue;
      }
      const caption = lines.slice(at, at + CAPTION_REACH).find(({ isCaption }) => isCaption);
      pictures.push({
        extension,
        bytes,
        line: (caption ? lines.indexOf(caption) : at) + 1,
        ...(caption ? { caption: caption.text } : {}),
      });
    }
  return { pictures, remarks };
}

const unshown = (place: number, ending: string | undefined): Remark => ({
  rule: 'document-picture',
  place,
  message:
    ending === undefined
      ? '原件里有一张图片，图片文件不在原件里，没有取出'
      : `原件里有一张 ${ending.toUpperCase()} 格式的图片，网站不能显示，没有取出`,
  advice: '请在原件里把它另存为 JPEG 或 PNG，放进 public/issues/（文件名见 content/README.md）',
});
