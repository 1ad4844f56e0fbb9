/** Pictures of a web page: those that it holds itself are taken out with their captions, those that it only names are told. */
import type { Element } from 'hast';
import type { DocumentDoubt } from '../../../ingest/index.ts';
import { beginsCaption, isShort, leaveGap } from '../captions.ts';
import type { Picture } from '../format.ts';
import { looseIn } from '../loose.ts';
import type { Line } from './tokens.ts';

interface Pictures {
  /** With a gap in front of each caption. */
  lines: Line[];
  pictures: Picture[];
  doubts: DocumentDoubt[];
}

/** Lines with words, from a picture on, among which its caption is looked for. */
const CAPTION_REACH = 2;
/** Pixels of a side up to which an image counts readers or makes room. */
const MOST_TINY = 4;
/** Pictures whose names a message says. */
const MOST_NAMED = 5;

/** What every browser shows. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['image/jpg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/avif', 'avif'],
]);

export function withPictures(whole: readonly Line[]): Pictures {
  const images = whole.flatMap((line, at) =>
    line.images
      .filter((image) => !isTiny(image))
      .map((image) => ({
        image,
        at,
        caption: whole.slice(at).filter(hasWords).slice(0, CAPTION_REACH).find(isCaption),
      })),
  );
  const captions = new Set(images.map(({ caption }) => caption));
  const lines: Line[] = [];
  const numbers = new Map<Line | undefined, number>();
  for (const line of whole) {
    if (captions.has(line)) leaveGap(lines, { ...line, text: '', added: '', notes: [], images: [] });
    numbers.set(line, lines.push(line));
  }
  const placed = images.map(({ image, at, caption }) => {
    const before = caption ?? whole.slice(0, at).findLast(hasWords) ?? whole[at];
    const line = numbers.get(before) ?? 1;
    return { image, held: heldBy(image), line, ...(caption ? { caption: caption.text.trim() } : {}) };
  });
  const pictures = placed.flatMap(({ image: _, held, ...rest }) => (held ? [{ ...held, ...rest }] : []));
  return {
    lines,
    pictures,
    doubts: [...untakenIn(placed.filter(({ held }) => !held)), ...looseIn(pictures)],
  };
}

const hasWords = ({ text }: Line): boolean => text !== '';

const isCaption = ({ text, level, isCaption: isMarked }: Line): boolean =>
  level === undefined && isShort(text.trim()) && (isMarked || beginsCaption(text.trim()));

const isTiny = ({ properties }: Element): boolean =>
  [properties.width, properties.height].some(
    (side) => side !== undefined && Number.parseFloat(String(side)) <= MOST_TINY,
  );

const sourceOf = ({ properties }: Element): string => String(properties.dataSrc ?? properties.src ?? '');

/** The picture that an address of `data:` is. */
function heldBy(image: Element): { extension: string; bytes: Uint8Array } | undefined {
  const source = String(image.properties.src ?? '');
  const [, type = '', data = ''] = /^data:([a-z/+]+);base64,(.*)$/isu.exec(source.trim()) ?? [];
  const extension = SHOWN.get(type.toLowerCase());
  return extension && data.trim() !== '' ? { extension, bytes: Buffer.from(data, 'base64') } : undefined;
}

/** The name of its file, or the kind of what the page holds. */
function nameOf(image: Element): string {
  const source = sourceOf(image);
  if (/^data:/iu.test(source)) return `（${/^data:([^;,]*)/iu.exec(source)?.[1]}）`;
  const [path = ''] = source.split(/[?#]/u);
  return decoded(path.split(/[/\\]/u).findLast(Boolean) ?? '（没有文件名）');
}

/** As a person reads it; some names only look as if they were encoded. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function untakenIn(untaken: readonly { image: Element; line: number }[]): DocumentDoubt[] {
  const [first] = untaken;
  if (!first) return [];
  const names = untaken.slice(0, MOST_NAMED).map(({ image }) => nameOf(image));
  const rest = untaken.length > MOST_NAMED ? ' 等' : '';
  return [
    {
      rule: 'document-picture',
      line: first.line,
      message: `网页里有 ${untaken.length} 张图片不在网页文件里，或网站不能显示，没有取出：${names.join('、')}${rest}`,
      advice: '请把这些图片另存为 JPEG 或 PNG，放进 public/issues/（文件名见 content/README.md）',
    },
  ];
}
