/** Bookmarks of a PDF, headings or the TOC field of a Word file: contents that the delivered file carries itself. */
import { tidy } from '../../../chinese/script.ts';
import type { ContentsEntry } from '../../model.ts';
import type { Proposal, Reading } from '../proposal.ts';
import { creditOf, withoutCredit } from '../title-lines.ts';

const FEWEST = 2;

export const outline: Reading = {
  id: 'outline',
  propose: ({ outline: marks }) =>
    [1, 2].flatMap((level): Proposal[] => {
      const entries: ContentsEntry[] = [];
      const sections: string[] = [];
      let section = '';
      for (const [at, mark] of marks.entries()) {
        const opens = (marks[at + 1]?.level ?? 0) > mark.level;
        if (mark.level < level && opens) {
          section = tidy(mark.title);
          sections.push(section);
        } else if (mark.level <= level) {
          if (mark.level < level) section = '';
          const author = creditOf(mark.title);
          entries.push({
            order: entries.length + 1,
            section,
            title: tidy(withoutCredit(mark.title)),
            blocks: [],
            ...(author ? { author } : {}),
          });
        }
      }
      return entries.length >= FEWEST
        ? [{ reading: 'outline', contents: { entries, sections, parts: [] }, from: 0, to: 0 }]
        : [];
    }),
};
