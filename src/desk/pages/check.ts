/** 发布前检查: what still stops the publication of an issue, and the site made anew with it. */
import { h } from 'hastscript';
import { isStopping } from '../../proof/index.ts';
import type { Changed } from '../issue/changed.ts';
import type { Opened } from '../issue/opened.ts';
import { articleLines } from '../issue/places.ts';
import type { Job } from '../job.ts';
import { nameOfIssue } from './issue.ts';
import { cardWithWay } from './parts/card.ts';
import { changesSection } from './parts/changes.ts';
import type { Framed } from './parts/frame.ts';
import { comingNote, siteOf } from './parts/site.ts';

/** `hindered`: why the articles could not be written. `changed`: what readers will find otherwise. */
export function checkPage(
  issue: Opened,
  { hindered, changed }: { hindered: readonly string[]; changed: readonly Changed[] | undefined },
  job: Job,
  root: string,
): Framed {
  const stopping = issue.questions.filter(isStopping);
  const base = `${root}issues/${issue.id}/`;
  const place = { issue: base, back: `issues/${issue.id}/check/` };
  const lines = articleLines(issue.current);
  const open = stopping.length + hindered.length;
  const isReady = open === 0 && issue.isWhole;
  return {
    title: '发布前检查',
    kind: 'desk-check',
    issue: issue.id,
    trail: [{ name: nameOfIssue(issue), path: `issues/${issue.id}/` }],
    main: [
      h('h1', open > 0 ? `还有 ${open} 处拦住发布` : isReady ? '可以发布' : '还在检查'),
      h(
        'p.meta',
        isReady ? '没有拦住发布的地方了。生成网站，看一遍，再发布。' : '一处一处决定；确实没有错的，写“原文如此”。',
      ),
      ...comingNote(issue.isWhole, root),
      ...hindered.map((reason) => h('section.card.blocking', [h('p.saying', reason)])),
      ...stopping.map((question) => cardWithWay(question, lines, place, '到正文里看')),
      changesSection(changed, issue, base),
      siteOf(job, base, root),
    ],
  };
}
