/** 任免: the decisions that an issue prints, each with its sentence. Only notices are read; what running text tells of offices is history. */
import { simplify } from '../../chinese/script.ts';
import type { Appointment } from '../../schema.ts';
import type { ArticleBlocks, BodyBlock } from '../blocks.ts';
import { type OfficeDecision, readDecisions } from './decisions.ts';
import { readListed } from './listed.ts';
import { unitsOf } from './offices.ts';
import { readRows } from './tables.ts';

const NOTICE = /任免|任职|免职|任命|人事(?:信息|变动|动态|调整)/u;
/** Decisions that make a notice of an article whose title does not call it one; and they are at least half of it. */
const FEWEST = 3;

export function appointmentsIn(articles: readonly ArticleBlocks[], known: ReadonlySet<string>): Appointment[] {
  return articles.flatMap((article) => {
    const found = decisionsOf(article.blocks, known);
    return isNotice(article, found) ? found.map((entry) => appointmentOf(article.data.order, entry)) : [];
  });
}

interface Found {
  block: BodyBlock;
  decision: OfficeDecision;
}

function decisionsOf(blocks: readonly BodyBlock[], known: ReadonlySet<string>): Found[] {
  const tables = readRows(blocks);
  const lists = readListed(blocks);
  return blocks.flatMap((block) => {
    const decisions =
      tables.get(block) ?? lists.get(block) ?? (block.kind === 'row' ? [] : readDecisions(block.text, known));
    return decisions.map((decision) => ({ block, decision }));
  });
}

function isNotice({ data, blocks }: ArticleBlocks, found: readonly Found[]): boolean {
  if (NOTICE.test(simplify(data.section)) || NOTICE.test(simplify(data.title))) return true;
  const read = new Set(found.filter(({ decision }) => decision.persons.length > 0).map(({ block }) => block));
  return read.size >= FEWEST && read.size * 2 >= blocks.length;
}

function appointmentOf(article: number, { block, decision }: Found): Appointment {
  const { text, persons, kind, gained, lost, doubt } = decision;
  return {
    article,
    anchor: block.anchor,
    text,
    persons,
    ...(kind ? { kind } : {}),
    ...(gained === undefined ? {} : { gained }),
    ...(lost === undefined ? {} : { lost }),
    units: unitsOf([gained, lost].filter(Boolean).join('，')),
    ...(doubt === undefined ? {} : { doubt }),
  };
}
