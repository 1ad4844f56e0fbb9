/** Astro collections, from the contract in schema.ts. */
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { articlesLoader, issuesLoader, ledgersLoader, periodicalLoader, topicsLoader } from './content/loaders.ts';
import { articleSchema, issueSchema, ledgerSchema, periodicalSchema, topicSchema } from './schema.ts';

const articles = defineCollection({
  loader: articlesLoader,
  schema: articleSchema.extend({
    /** Number of addressed blocks in the body. */
    blocks: z.int(),
    /** Characters of the body, white space not counted. */
    characters: z.int(),
    /** What it is about: words, each followed by how often it stands in the text; one space between. */
    keywords: z.string(),
  }),
});

const issues = defineCollection({ loader: issuesLoader, schema: issueSchema });

const ledgers = defineCollection({
  loader: ledgersLoader,
  schema: ledgerSchema.omit({ entries: true }).extend({
    /** Parts of lines by where they went: order of an article, cover, masthead, contents, dropped. */
    targets: z.record(z.string(), z.int()),
  }),
});

const periodical = defineCollection({ loader: periodicalLoader, schema: periodicalSchema });

const topics = defineCollection({ loader: topicsLoader, schema: topicSchema });

export const collections = { articles, issues, ledgers, periodical, topics };
