/** A draft against texts of the archive → what the page shows. Pure: it is given the texts. */
import { unitsOf } from '../index/tokens.ts';
import type { ArticleText } from './archive.ts';
import { coder } from './codes.ts';
import { type Finding, type Form, findingsOf, type Likeness, newestOf, type Placed, type Printed } from './findings.ts';
import { type Difference, type Reach, runFinder } from './runs.ts';
import { draftOf, isHeld } from './sentences.ts';

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
  /** Its sentences, each with its own. */
  sentences: { start: number; end: number; likeness: Likeness }[];
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
  differences: CheckedDifference[];
  /** Issues, articles and places that have it. */
  articles: number;
  places: number;
  first: Source;
  last: Source;
  /** Oldest first, the first ones. */
  sources: Source[];
}

export interface CheckedDifference {
  /** Offsets in the draft and in the form's text; nothing stands there where a letter is missing. */
  draft: { start: number; end: number };
  printed: { start: number; end: number };
}

/** A place in print. */
export interface Source extends Pick<ArticleText, 'id' | 'title' | 'subtitle' | 'authors' | 'page'> {
  /** Of a block of the text: which it is, and its anchor on the article's page. Absent for title and subtitle. */
  ordinal?: number;
  anchor?: string;
}

export interface Checker {
  /** An issue, in any order; `at`: its place among all, the oldest is 0. */
  add: (at: number, articles: readonly ArticleText[]) => void;
  end: () => Checked;
}

/** What is held against a draft: title and subtitle, then the blocks. */
const linesOf = ({ title, subtitle = '', blocks }: ArticleText): string[] => [
  title,
  subtitle,
  ...blocks.map(({ text }) => text),
];
/** Lines before the first block. */
const HEAD = 2;

export function checker(text: string): Checker {
  const draft = draftOf(text);
  const codesOf = coder();
  const find = runFinder(draft, codesOf(text));
  /** Of each issue, the articles in which something was found, with what. */
  const issues: { article: ArticleText; runs: Omit<Printed, 'article'>[] }[][] = [];

  return {
    add: (at, articles) => {
      issues[at] = articles.flatMap((article) => {
        const runs = linesOf(article).flatMap((line, paragraph) =>
          find(codesOf(line)).map((run) => ({ paragraph, run })),
        );
        return runs.length > 0 ? [{ article, runs }] : [];
      });
    },
    end: () => {
      const all = issues.flat();
      const printed = all.flatMap(({ runs }, article) => runs.map((run) => ({ ...run, article })));
      const found = findingsOf(draft, printed);
      const findings = found.map((finding) => shownFinding(finding));
      const answers = found.flatMap((finding) => finding.answers);
      const count = (likeness: Likeness) => answers.filter((one) => one.likeness === likeness).length;
      return {
        units: draft.units.length,
        sentences: draft.sentences.length,
        short: draft.sentences.filter((one) => !isHeld(one)).length,
        found: { exact: count('exact'), 'one-off': count('one-off'), part: count('part') },
        findings,
      };

      function shownFinding({ likeness, answers, forms, ...reach }: Finding): CheckedFinding {
        const [own, newest] = forms;
        const isOutdated = own?.differences.length === 0 && newest && newestOf(newest) > newestOf(own);
        return {
          ...offsetsOf(reach),
          likeness,
          sentences: answers.map((one) => ({ ...offsetsOf(one), likeness: one.likeness })),
          forms: forms.slice(0, FORMS).map(shownForm),
          more: Math.max(0, forms.length - FORMS),
          newer: isOutdated ? 1 : undefined,
        };
      }

      function offsetsOf({ from, to }: Reach) {
        return { start: draft.units[from]?.start ?? 0, end: draft.units[to - 1]?.end ?? 0 };
      }

      function shownForm({ differences, places }: Form): CheckedForm {
        const [first, last] = [places[0], places[places.length - 1]] as [Placed, Placed];
        const text = lineOf(last);
        const units = unitsOf(text).slice(last.first, last.end);
        const [start, end] = [units[0]?.start ?? 0, units[units.length - 1]?.end ?? 0];
        return {
          text: text.slice(start, end),
          differences: differences.map((difference) => shownDifference(difference, last, start, text)),
          articles: new Set(places.map(({ article }) => article)).size,
          places: places.length,
          first: sourceOf(first),
          last: sourceOf(last),
          sources: places.slice(0, PLACES).map(sourceOf),
        };
      }

      function shownDifference(
        difference: Difference,
        { run }: Placed,
        begin: number,
        text: string,
      ): CheckedDifference {
        const at = run.differences.findIndex(({ draft }) => draft === difference.draft);
        const before = run.agreements[at];
        const print = unitsOf(text)[(before?.printed ?? 0) + (before?.length ?? 0)];
        const unit = draft.units[difference.draft];
        const place = { start: (print?.start ?? begin) - begin, end: (print?.end ?? begin) - begin };
        return {
          draft: { start: unit?.start ?? 0, end: difference.ofDraft ? (unit?.end ?? 0) : (unit?.start ?? 0) },
          printed: { start: place.start, end: difference.code === 0 ? place.start : place.end },
        };
      }

      function lineOf({ article, paragraph }: Placed): string {
        const own = all[article]?.article;
        return own ? (linesOf(own)[paragraph] ?? '') : '';
      }

      function sourceOf({ article, paragraph }: Placed): Source {
        const { id = '', title = '', subtitle, authors = [], page, blocks = [] } = all[article]?.article ?? {};
        const anchor = blocks[paragraph - HEAD]?.anchor;
        const place = anchor === undefined ? {} : { ordinal: paragraph - HEAD + 1, anchor };
        return { id, title, subtitle, authors, page, ...place };
      }
    },
  };
}
