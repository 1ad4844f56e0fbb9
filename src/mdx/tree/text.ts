/** The text of a node as a reader sees it. */
import type { Nodes, Paragraph, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** Characters set without spaces between them: Han, and the punctuation and full-width forms that go with it. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60\u00b7\u2014\u2018-\u201d\u2026]/u;

/** Text without marks. Cells of a row are joined by one space, empty ones left out. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  // Of an expression the file has the program, not what it says.
  if (node.type === 'mdxTextExpression') return '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const parts = node.children.map(textOf);
  return node.type === 'tableRow' ? parts.filter((part) => part !== '').join(' ') : parts.join('');
}

/**
 * A plugin of unified. Takes the file's own line ends out of the paragraphs of `tree`, in place: a browser shows one as a space, and Chinese has
 * none between words. Only between two characters of an alphabet does a space remain.
 */
export const joinLines = () => (tree: Root) =>
  visit(tree, 'paragraph', (paragraph) => {
    const texts = textNodes(paragraph);
    if (!texts.some((text) => text.value.includes('\n'))) return;
    const whole = texts.map((text) => text.value).join('');
    let offset = 0;
    for (const text of texts) {
      const start = offset;
      offset += text.value.length;
      text.value = text.value.replace(/\n/gu, (_, at: number) => separatorAt(whole, start + at));
    }
  });

function textNodes(paragraph: Paragraph): Text[] {
  const texts: Text[] = [];
  visit(paragraph, 'text', (text) => void texts.push(text));
  return texts;
}

/** What a line end at `index` stands for. */
function separatorAt(whole: string, index: number): string {
  const before = whole.slice(Math.max(0, index - 2), index);
  const after = whole.slice(index + 1, index + 3);
  return WIDE.test(lastCharacter(before)) || WIDE.test(firstCharacter(after)) ? '' : ' ';
}

function firstCharacter(text: string): string {
  return [...text][0] ?? '';
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}
