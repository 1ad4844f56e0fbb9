/** What else decides the result wherever content is read: the program itself. A changed one asks for other cache entries, so nothing old is ever read as new. */
import { digestOfFiles } from '../disk/digest.ts';

const READERS = ['chinese', 'content', 'mdx', 'register', 'withheld', 'schema.ts'].map((name) => `src/${name}`);

let version: string | undefined;

/** Of the sources that read content, of the packages that they use, and of Node. */
export function readerVersion(): string {
  version ??= `${process.version} ${digestOfFiles([...READERS, 'package-lock.json'])}`;
  return version;
}
