/** What can be typed before a colon: the names of the fields, and of the title, which is a place and no field. Pure. */
import { type Field, fields, rowOf } from './fields.ts';

/** The first is the one that is written. */
const TITLE = ['标题', '题名', '篇名', '题目'] as const;

export const fieldNamed: ReadonlyMap<string, Field | 'title'> = new Map([
  ...TITLE.map((name): [string, 'title'] => [name, 'title']),
  ...fields.flatMap((field) => rowOf(field).typed.map((name): [string, Field] => [name, field])),
]);

/** As a piece of a regular expression, the longer before those that they begin with. */
export const NAMES = [...fieldNamed.keys()].sort((a, b) => b.length - a.length).join('|');

export const TITLE_NAME = TITLE[0];
/** Of each, the name that is written. */
export const writtenNames: readonly string[] = [TITLE_NAME, ...fields.map((field) => rowOf(field).typed[0])];
