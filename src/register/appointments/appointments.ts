/** 任免: the decisions that an issue prints, each with its sentence. Only notices are read; what running text tells of offices is history. */
import { simplify } from '../../chinese/script.ts';
import type { Appointment } from '../../schema.ts';
import type { Passage, Piece } from '../passages.ts';
import { type Decision, readDecisions } from './decisions.ts';
import { readListed } from './listed.ts';
import { unitsOf } from './offices.ts';
import { readRows } from './tables.ts';

const NOTICE = /任免|任职|免职|任命|人事(?:信息|变动|动态|调整)/u;
/** Decisions that make a notice of an article whose title does not call it one; and they are at least half of it. */
const FEWEST = 3;

export function appointmentsIn(pieces: readonly Piece[], known: ReadonlySet<string>): Appointment[] {
  return pieces.flatMap((piece) => {
    const found = decisionsOf(piece.passages, known);
    return isNotice(piece, found) ? found.map((entry) => appointmentOf(piece.data.order, entry)) : [];
  });
}

interface Found {
  passage: Passage;
  decision: Decision;
}

function decisionsOf(passages: readonly Passage[], known: ReadonlySet<string>): Found[] {
  const tables = readRows(passages);
  const lists = readListed(passages);
  return passages.flatMap((passage) => {
    const decisions =
      tables.get(passage) ?? lists.get(passage) ?? (passage.kind === 'row' ? [] : readDecisions(passage.text, known));
    return decisions.map((decision) => ({ passage, decision }));
  });
}

function isNotice({ data, passages }: Piece, found: readonly Found[]): boolean {
  if (NOTICE.test(simplify(data.section)) || NOTICE.test(simplify(data.title))) return true;
  const read = new Set(found.filter(({ decision }) => decision.persons.length > 0).map(({ passage }) => passage));
  return read.size >= FEWEST && read.size * 2 >= passages.length;
}

function appointmentOf(article: number, { passage, decision }: Found): Appointment {
  const { text, persons, kind, gained, lost, doubt } = decision;
  return {
    article,
    anchor: passage.anchor,
    text,
    persons,
    ...(kind ? { kind } : {}),
    ...(gained === undefined ? {} : { gained }),
    ...(lost === undefined ? {} : { lost }),
    units: unitsOf([gained, lost].filter(Boolean).join('，')),
    ...(doubt === undefined ? {} : { doubt }),
  };
}
