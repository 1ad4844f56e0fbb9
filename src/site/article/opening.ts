/** The first words of an article, for the home page. */
import type { TextBlock } from '../../mdx/index.ts';

const LENGTH = 120;

/** Whole sentences of the first paragraph, up to about 120 characters and one at least: official text is never cut inside a sentence. */
export function openingOf(blocks: readonly TextBlock[]): string | undefined {
  const paragraph = blocks.find((block) => block.kind === 'paragraph');
  const sentences = paragraph?.text.match(/[^。！？]+[。！？]*[”’）》]*/gu) ?? [];
  let opening = '';
  for (const sentence of sentences) {
    if (opening !== '' && opening.length + sentence.length > LENGTH) break;
    opening += sentence;
  }
  return opening === '' ? undefined : opening;
}
