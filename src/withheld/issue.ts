/** The files of an issue as readers may see them. */
import type { IssueData, LedgerData, RegisterData } from '../schema.ts';
import { clean, markOfLabel, type Policy } from './policy.ts';

/** A withheld field of the colophon keeps its label, and what was corrected in it is not told. */
export function withheldIssue(issue: IssueData, policy: Policy): IssueData {
  const { masthead, corrections } = issue;
  const fields = masthead.map(({ label, values }) => {
    const mark = markOfLabel(label, policy);
    return { label, values: mark === undefined ? values : [mark] };
  });
  const told = corrections?.filter(({ labels = [], ...one }) => {
    const words = clean(one, policy);
    const isNamed = labels.some((label) => markOfLabel(label, policy) !== undefined);
    return !isNamed && words.from === one.from && words.to === one.to;
  });
  return clean({ ...issue, masthead: fields, ...(told ? { corrections: told } : {}) }, policy);
}

/** What only says that something is withheld is for the editor. */
const FOR_EDITORS = 'personal-data';

export function withheldLedger(ledger: LedgerData, policy: Policy): LedgerData {
  const doubts = ledger.doubts.filter(({ rule }) => rule !== FOR_EDITORS);
  return { ...ledger, doubts: clean(doubts, policy), suspects: clean(ledger.suspects, policy) };
}

/** Who stands only in a withheld field of the colophon is named nowhere. */
export function withheldRegister(register: RegisterData, policy: Policy): RegisterData {
  const shown = <Entry extends RegisterData['people'][number]>(entries: Entry[]): Entry[] =>
    entries
      .map((entry) => ({
        ...entry,
        mentions: entry.mentions.filter(({ as, text }) => as !== 'masthead' || markOfLabel(text, policy) === undefined),
      }))
      .filter(({ mentions }) => mentions.length > 0);
  return clean({ ...register, people: shown(register.people), units: shown(register.units) }, policy);
}
