/** What has been decided of an issue, newest first; each can be undone. */
import { h } from 'hastscript';
import type { Decided } from '../decisions/session.ts';
import type { Opened } from '../issue/opened.ts';
import { nameOfIssue } from './issue.ts';
import { entriesShown } from './parts/entries.ts';
import { type Framed, hidden } from './parts/frame.ts';

export function decisionsPage(issue: Opened, decided: readonly Decided[], root: string): Framed {
  const base = `${root}issues/${issue.id}/`;
  return {
    title: '已作的决定',
    kind: 'desk-decisions',
    issue: issue.id,
    trail: [{ name: nameOfIssue(issue), path: `issues/${issue.id}/` }],
    main: [
      h('h1', '已作的决定'),
      h(
        'p.meta',
        decided.length === 0
          ? '这一期还没有写过决定。'
          : `共 ${decided.length} 个，新的在前。都写在 corrections.yaml 里，撤销就是从那里拿走。`,
      ),
      h(
        'ol.desk-list',
        decided
          .toReversed()
          .map(({ name, entry, entries }) =>
            h('li.decision', [
              entriesShown(entries),
              h('p.meta', [entry.reason, [entry.by, entry.date].filter(Boolean).join('，')].filter(Boolean).join('　')),
              h('form', { method: 'post', action: `${base}undo` }, [
                ...hidden({ name, back: `issues/${issue.id}/decisions/` }),
                h('button.box', { type: 'submit' }, '撤销'),
              ]),
            ]),
          ),
      ),
    ],
  };
}
