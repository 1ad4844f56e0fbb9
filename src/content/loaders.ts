/** 专题 as a collection of Astro. */
import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { told } from './mistakes.ts';
import { topicsFolder } from './root.ts';
import { topicMistakes } from './topics.ts';

/** Id `community-governance`, as the file is named. Astro compiles them; what would fail then is told here, and all of it. */
export const topicsLoader: Loader = {
  name: 'archive-topics',
  load: async (context) => {
    const folder = topicsFolder();
    if (folder === undefined) return context.store.clear();
    const mistakes = await topicMistakes();
    if (mistakes.length > 0) throw told(mistakes);
    await glob({ pattern: '*.mdx', base: pathToFileURL(`${folder}/`) }).load(context);
  },
};
