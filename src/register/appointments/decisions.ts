/** Printed decisions about persons and offices, in the usual forms of 任免 notices. Names and offices come out letter for letter. */
import { simplify } from '../../chinese/script.ts';
import type { Appointment } from '../../schema.ts';
import { type Form, forms, unboundedForm } from './forms.ts';
import { namesIn } from './names.ts';
import { isOffice } from './offices.ts';
import { decisionsIn } from './split.ts';

export type OfficeDecision = Pick<Appointment, 'text' | 'persons' | 'kind' | 'gained' | 'lost' | 'doubt'>;

/** Words without which a sentence is no decision. */
const SPEAKS_OF_OFFICE =
  /免去(?!了)|任命|聘任|同志(?:等)?(?:兼|担|拟|转|调|被)?任(?![劳务职期])|不再[担兼]任|当选|辞去|提名|(?:批准|同意).{2,12}(?:退休|辞职)|同志退休/u;

/** One of these stands in every form and in every sentence that speaks of office. Most text has none, so that little of it is read closely. */
const DECIDES = /[任免聘选辞]|[退离]休|提名|委派|晋升|套转|定为|明确为/u;

const UNREAD = '这一句任免没有读懂';
const PARTLY_READ = '这一句任免只读懂了一部分';

/** Empty where the text decides nothing. `known`: names that are certain elsewhere in the issue; they settle where a name ends. */
export function readDecisions(text: string, known: ReadonlySet<string> = new Set()): OfficeDecision[] {
  if (!DECIDES.test(simplify(text))) return [];
  const all = known.size > 0 ? [...forms, unboundedForm(known)] : forms;
  return decisionsIn(text).flatMap((sentence) => {
    if (!DECIDES.test(simplify(sentence))) return [];
    const decision = readOne(sentence, all, known);
    if (decision) return [decision];
    return SPEAKS_OF_OFFICE.test(simplify(sentence)) ? [{ text: sentence, persons: [], doubt: UNREAD }] : [];
  });
}

/** Characters. No notice has a longer sentence; the forms take the square of its length. */
const LONGEST = 2_000;

function readOne(text: string, all: readonly Form[], known: ReadonlySet<string>): OfficeDecision | undefined {
  if (text.length > LONGEST) return undefined;
  const look = simplify(text);
  for (const form of all) {
    const places = form.pattern.exec(look)?.indices?.groups;
    const decision = places && decisionOf(form, text, places, known);
    if (decision) return decision;
  }
  return undefined;
}

/** Undefined where the words do not stand for a name and an office after all. */
function decisionOf(
  { kind, keepsVerb }: Form,
  text: string,
  places: Record<string, [number, number] | undefined>,
  known: ReadonlySet<string>,
): OfficeDecision | undefined {
  const words = (place: [number, number] | undefined): string | undefined => place && text.slice(...place);
  const persons = namesIn(words(places.who) ?? '', places.comrade !== undefined, known);
  const gained = officeOf(words(keepsVerb ? places.verbal : places.gained));
  const lost = officeOf(words(places.lost));
  if (!persons || gained?.office === '' || lost?.office === '') return undefined;
  const isWhole = !gained?.rest && !lost?.rest;
  return {
    text,
    persons,
    kind: gained && lost && kind === '任职' ? '任免' : kind,
    ...(gained ? { gained: gained.office } : {}),
    ...(lost ? { lost: lost.office } : {}),
    ...(isWhole ? {} : { doubt: PARTLY_READ }),
  };
}

/** The words up to the last that name a post; `office` is empty where none do. */
function officeOf(words: string | undefined): { office: string; rest: string } | undefined {
  if (words === undefined) return undefined;
  const whole = words.replace(/[职職][务務]$/u, '').trim();
  for (
    let end = whole.length;
    end > 0;
    end = Math.max(whole.lastIndexOf('，', end - 1), whole.lastIndexOf(',', end - 1))
  ) {
    const office = whole.slice(0, end);
    if (isOffice(office)) return { office, rest: whole.slice(end) };
  }
  return { office: '', rest: whole };
}
