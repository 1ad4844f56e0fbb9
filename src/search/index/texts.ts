/** The texts of articles, as Pagefind keeps them. */
import { SIGNATURE } from './cbor.ts';
import { loaded } from './inflated.ts';
import { type Paragraph, paragraphsOf } from './tokens.ts';

/** Text and printed page of an article. */
export interface Fragment {
  paragraphs: Paragraph[];
  page?: string;
}

/** `address`: of its file. */
export const readText = (address: string): Promise<Fragment> => loaded(address, fragmentOf);

function fragmentOf(bytes: Uint8Array): Fragment {
  const json = new TextDecoder().decode(bytes).slice(SIGNATURE.length);
  const { content, meta } = JSON.parse(json) as { content: string; meta: { page?: string } };
  return { paragraphs: paragraphsOf(content), ...meta };
}
