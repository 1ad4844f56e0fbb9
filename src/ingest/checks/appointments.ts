import { isInFrontMatter, sliceRuns, textOf } from '../line/block.ts';
import type { Appointment, Issue } from '../model.ts';
import type { Check } from '../rule.ts';

/** A sentence of a notice that was not read, or not to its end. Its row in the register says the same. */
export const appointmentUnread: Check = {
  id: 'appointment-unread',
  inspect: ({ issue, appointments }) =>
    appointments.flatMap((appointment) =>
      appointment.doubt === undefined
        ? []
        : {
            rule: 'appointment-unread',
            line: lineOf(issue, appointment),
            article: appointment.article,
            message: appointment.doubt,
            quote: appointment.text,
            advice: '请对照原刊，核对姓名和职务',
          },
    ),
};

/** `p3-…` is the third block of the body. The words of a table's row stand in several cells: its first line counts. */
function lineOf({ articles }: Issue, { article, anchor, text }: Appointment): number {
  const blocks = (articles.find(({ order }) => order === article)?.parts ?? [])
    .filter((part) => !isInFrontMatter(part) && textOf(part.block).trim() !== '')
    .map(({ block }) => block);
  const block = blocks[Number(/^p(\d+)/u.exec(anchor)?.[1]) - 1];
  const at = block ? textOf(block).indexOf(text) : -1;
  return sliceRuns(block?.runs ?? [], Math.max(0, at))[0]?.line ?? 1;
}
