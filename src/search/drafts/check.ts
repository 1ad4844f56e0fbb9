/** A draft against texts of the archive → what the page shows. Pure: it is given the texts. */
import { placesOf, type Reading, readingOf } from '../ask/reading.ts';
import type { Fragment } from '../index/reader.ts';
import { type Role, unitsOf } from '../index/tokens.ts';
import { coder } from './codes.ts';
import { type Finding, type Form, findingsOf, type Likeness, type Placed, type Printed } from './findings.ts';
import { runFinder, type Slip } from './runs.ts';
import { draftOf, isHeld } from './sentences.ts';

/** What the periodical prints as its own words. An original reading is what was corrected: nobody should quote it. */
const ROLES: readonly Role[] = ['title', 'subtitle', 'text'];

/** Forms shown of a finding. */
const FORMS = 4;
/** Places named of a form, the last one apart. */
const PLACES = 12;

export interface Checked {
  /** Letters and digits of the draft. */
  units: number;
  sentences: number;
  /** Sentences too short to be held against anything. */
  short: number;
  /** Sentences that were found, by how. */
  found: Record<Likeness, number>;
  findings: CheckedFinding[];
}

export interface CheckedFinding {
  /** UTF-16 offsets in the draft. */
  start: number;
  end: number;
  likeness: Likeness;
  /** The draft's own form first, if it was printed; the others, the one printed last first. */
  forms: CheckedForm[];
  /** Forms that are not named. */
  more: number;
  /** The form that was printed last, where that is another than the draft's own. */
  newer: number | undefined;
}

export interface CheckedForm {
  /** As it is printed where it was printed last. */
  text: string;
  slips: CheckedSlip[];
  /** Issues, articles and places that have it. */
  articles: number;
  places: number;
  first: Source;
  last: Source;
  /** Oldest first, the first ones. */
  sources: Source[];
}

export interface CheckedSlip {
  /** Offsets in the draft and in the form's text; nothing stands there where a letter is missing. */
  draft: { start: number; end: number };
  printed: { start: number; end: number };
}

/** A place in print. */
export interface Source extends Pick<Reading, 'title' | 'subtitle' | 'authors' | 'page'> {
  /** `1998-03/05` */
  id: string;
  /** Of a paragraph of the text: its ordinal and its anchor on the article's page. */
  ordinal?: number;
  anchor?: string;
}

export interface Checker {
  /** The next article, oldest first. `article`: its number, which `end` tells the ids of. */
  add: (article: number, fragment: Fragment) => void;
  end: (idOf: (article: number) => string) => Checked;
}

export function checker(text: string): Checker {
  const draft = draftOf(text);
  const codesOf = coder();
  const find = runFinder(draft, codesOf(text));
  const printed: Printed[] = [];
  /** Texts in which something was found. */
  const fragments = new Map<number, Fragment>();

  return {
    add: (article, fragment) => {
      for (const [paragraph, { role, text }] of fragment.paragraphs.entries()) {
        if (!ROLES.includes(role)) continue;
        const runs = find(codesOf(text));
        if (runs.length > 0) fragments.set(article, fragment);
        for (const run of runs) printed.push({ article, paragraph, run });
      }
    },
    end: (idOf) => {
      const found = findingsOf(draft, printed);
      const findings = found.map((finding) => shownFinding(finding));
      const likenesses = draft.sentences.filter(isHeld).map(({ from, to }) => {
        const own = found.find((finding) => finding.from < to && finding.to > from);
        return own?.likeness;
      });
      const count = (likeness: Likeness) => likenesses.filter((one) => one === likeness).length;
      return {
        units: draft.units.length,
        sentences: draft.sentences.length,
        short: draft.sentences.length - likenesses.length,
        found: { exact: count('exact'), 'one-off': count('one-off'), part: count('part') },
        findings,
      };

      function shownFinding({ from, to, likeness, forms }: Finding): CheckedFinding {
        const own = forms[0]?.slips.length === 0;
        const last = ({ places }: Form) => places[places.length - 1]?.article ?? 0;
        const newest = forms.slice(1).findIndex((form) => own && forms[0] && last(form) > last(forms[0]));
        return {
          start: draft.units[from]?.start ?? 0,
          end: draft.units[to - 1]?.end ?? 0,
          likeness,
          forms: forms.slice(0, FORMS).map(shownForm),
          more: Math.max(0, forms.length - FORMS),
          newer: newest < 0 ? undefined : newest + 1,
        };
      }

      function shownForm({ slips, places }: Form): CheckedForm {
        const [first, last] = [places[0], places[places.length - 1]] as [Placed, Placed];
        const text = fragments.get(last.article)?.paragraphs[last.paragraph]?.text ?? '';
        const units = unitsOf(text).slice(last.first, last.end);
        const [start, end] = [units[0]?.start ?? 0, units[units.length - 1]?.end ?? 0];
        return {
          text: text.slice(start, end),
          slips: slips.map((slip) => shownSlip(slip, last, start, text)),
          articles: new Set(places.map(({ article }) => article)).size,
          places: places.length,
          first: sourceOf(first),
          last: sourceOf(last),
          sources: places.slice(0, PLACES).map(sourceOf),
        };
      }

      function shownSlip(slip: Slip, { run }: Placed, begin: number, text: string): CheckedSlip {
        const at = run.slips.findIndex(({ draft }) => draft === slip.draft);
        const before = run.stretches[at];
        const print = unitsOf(text)[(before?.printed ?? 0) + (before?.length ?? 0)];
        const unit = draft.units[slip.draft];
        const place = { start: (print?.start ?? begin) - begin, end: (print?.end ?? begin) - begin };
        return {
          draft: { start: unit?.start ?? 0, end: slip.ofDraft ? (unit?.end ?? 0) : (unit?.start ?? 0) },
          printed: { start: place.start, end: slip.code === 0 ? place.start : place.end },
        };
      }

      function sourceOf({ article, paragraph }: Placed): Source {
        const fragment = fragments.get(article) ?? { paragraphs: [] };
        const { contexts, ...head } = readingOf(fragment, [], 'exact');
        return { id: idOf(article), ...head, ...placesOf(fragment.paragraphs)[paragraph] };
      }
    },
  };
}
