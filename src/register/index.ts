/** What an issue says of persons, units, appointments and terms. */
import type { Root } from 'mdast';
import { tight } from '../chinese/script.ts';
import type { Appointment, Article, MastheadField, Periodical, RegisterData } from '../schema.ts';
import { appointmentsIn } from './appointments/appointments.ts';
import { pieceOf } from './passages.ts';
import { addAppointed, addNamedInText, headPeople } from './people.ts';
import { termsIn } from './terms.ts';
import { addOffices, addUnitsInText, headUnits } from './units.ts';

export { divide, isOffice } from './appointments/offices.ts';
export { keywordsOf } from './keywords.ts';
export { wordsAround } from './mentions.ts';
export { marksOf, readMarks } from './sentence-marks.ts';

/** 任免 that `read` print, in the order given. `articles`: the whole issue, as it stands in its files, corrections applied; its heads settle names. */
export function appointmentsOf(
  articles: readonly { data: Article; body: Root }[],
  masthead: readonly MastheadField[],
  read = articles,
): Appointment[] {
  return appointmentsIn(read.map(pieceOf), new Set(headPeople(articles, masthead).names()));
}

/** `appointments`: those of the articles, but for what an editor says is none. */
export function registerOf(
  articles: readonly { data: Article; body: Root }[],
  appointments: Appointment[],
  masthead: readonly MastheadField[],
  { regions, redactions }: Periodical,
): RegisterData {
  const pieces = articles.map(pieceOf);
  const withheld = new Set(redactions.map(tight));
  const shown = masthead.filter(({ label }) => !withheld.has(tight(label)));
  const people = headPeople(pieces, shown);
  addAppointed(people, appointments);
  addNamedInText(people, pieces);
  const units = headUnits(pieces, shown);
  addOffices(units, appointments);
  addUnitsInText(
    units,
    pieces,
    appointments,
    regions.map(({ name }) => name),
  );
  return { appointments, people: people.entries(), units: units.entries(), terms: termsIn(pieces) };
}

/** What the heads alone say, for an issue that another program wrote. */
export function headRegisterOf(data: readonly Article[], masthead: readonly MastheadField[]): RegisterData {
  const pieces = data.map((article) => ({ data: article }));
  return {
    appointments: [],
    people: headPeople(pieces, masthead).entries(),
    units: headUnits(pieces, masthead).entries(),
    terms: [],
  };
}
