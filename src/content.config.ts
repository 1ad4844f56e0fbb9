/** What Astro compiles: 专题 alone. Issues and articles are data, see src/content. */
import { defineCollection } from 'astro:content';
import { topicsLoader } from './content/loaders.ts';
import { topicSchema } from './schema.ts';

export const collections = { topics: defineCollection({ loader: topicsLoader, schema: topicSchema }) };
