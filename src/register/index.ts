/** What an issue says of persons, units, appointments and terms. */
import type { Root } from 'mdast';
import { tight } from '../chinese/script.ts';
import type { Appointment, Article, MastheadField, Periodical, RegisterData } from '../schema.ts';
import { appointmentsIn } from './appointments/appointments.ts';
import { articleBlocksOf } from './blocks.ts';
import { addAppointed, addNamedInText, headPeople } from './people.ts';
import { termsIn } from './terms.ts';
import { addOffices, addUnitsInText, headUnits } from './units.ts';

export { divide, isOffice } from './appointments/offices.ts';
export { keywordsOf } from './keywords.ts';
export { wordsAround } from './mentions.ts';
export { marksOf, readMarks, unitsOf } from './sentence-marks.ts';

/** 任免 that `read` print, in the order given. `articles`: the whole issue, as it stands in its files, corrections applied; its heads settle names. */
export function appointmentsOf(
  articles: readonly { data: Article; body: Root }[],
  masthead: readonly MastheadField[],
  read = articles,
): Appointment[] {
  return appointmentsIn(read.map(articleBlocksOf), new Set(headPeople(articles, masthead).names()));
}

/** `appointments`: those of the articles, but for what an editor says is none. */
export function registerOf(
  articles: readonly { data: Article; body: Root }[],
  appointments: Appointment[],
  masthead: readonly MastheadField[],
  { regions, redactions }: Periodical,
): RegisterData {
  const read = articles.map(articleBlocksOf);
  const withheld = new Set(redactions.map(tight));
  const shown = masthead.filter(({ label }) => !withheld.has(tight(label)));
  const people = headPeople(read, shown);
  addAppointed(people, appointments);
  addNamedInText(people, read);
  const units = headUnits(read, shown);
  addOffices(units, appointments);
  addUnitsInText(
    units,
    read,
    appointments,
    regions.map(({ name }) => name),
  );
  return { appointments, people: people.entries(), units: units.entries(), terms: termsIn(read) };
}

/** What the heads alone say, for an issue that another program wrote. */
export function headRegisterOf(data: readonly Article[], masthead: readonly MastheadField[]): RegisterData {
  const read = data.map((article) => ({ data: article }));
  return {
    appointments: [],
    people: headPeople(read, masthead).entries(),
    units: headUnits(read, masthead).entries(),
    terms: [],
  };
}
