/** What the editor is told of a PDF as a whole. */
import type { DocumentDoubt } from '../../../ingest/index.ts';
import type { PlacedLine } from '../format.ts';
import type { ReadPage } from './read-page.ts';

/** Kinds of characters that a message names. */
const MOST_NAMED = 5;

/** The text of scanned pages is a program's reading of them. */
export function recognisedIn(pages: readonly ReadPage[], lines: readonly PlacedLine[]): DocumentDoubt[] {
  const recognised = pages.filter((page) => page.recognised);
  const [first] = recognised;
  if (!first) return [];
  return [
    {
      rule: 'document-recognised',
      line: lineOf(first.number, lines),
      message: `PDF 里有 ${recognised.length} 页是扫描图，文字取自图上隐藏的识别层，可能有识别错误`,
      advice: '请对照扫描图抽查；识别得不好的，换用识别质量更好的 PDF 或文本',
    },
  ];
}

/** `usual`: how the text writes a character. Programs that make PDFs name many by their radicals; they are drawn the same. */
export function unifiedIn(
  pages: readonly ReadPage[],
  usual: (text: string) => string,
  lines: readonly PlacedLine[],
): DocumentDoubt[] {
  const unified = pages.flatMap(({ number, glyphs }) =>
    glyphs.flatMap(({ text }) => (usual(text) === text ? [] : [{ pair: `${text}→${usual(text)}`, number }])),
  );
  const [first] = unified;
  if (!first) return [];
  const named = [...new Set(unified.map(({ pair }) => pair))].slice(0, MOST_NAMED).join('、');
  return [
    {
      rule: 'document-characters-unified',
      line: lineOf(first.number, lines),
      message: `PDF 里有 ${unified.length} 个字用了部首、兼容或竖排字符的编码（如 ${named}），已换成通用的字`,
      advice: '印出来的字形相同，一般不用处理；个别字换得不对的，在 corrections.yaml 里更正',
    },
  ];
}

const lineOf = (page: number, lines: readonly PlacedLine[]): number =>
  lines.findIndex(({ place, text }) => place >= page && text !== '') + 1 || 1;
