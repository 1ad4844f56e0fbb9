/** 发布前检查: what still stops the publication of an issue, and the site made anew with it. */
import { h } from 'hastscript';
import { isStopping } from '../../proof/index.ts';
import type { Changed } from '../issue/changed.ts';
import type { Opened } from '../issue/opened.ts';
import { articleLines } from '../issue/places.ts';
import { type Job, saidOf } from '../job.ts';
import { nameOfIssue } from './issue.ts';
import { cardWithWay } from './parts/card.ts';
import { changesSection } from './parts/changes.ts';
import { type Framed, kids } from './parts/frame.ts';

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
  const isReady = stopping.length + hindered.length === 0;
  return {
    title: '发布前检查',
    kind: 'desk-check',
    issue: issue.id,
    trail: [{ name: nameOfIssue(issue), path: `issues/${issue.id}/` }],
    main: [
      h('h1', isReady ? '可以发布' : `还有 ${stopping.length + hindered.length} 处拦住发布`),
      h(
        'p.meta',
        isReady ? '没有拦住发布的地方了。生成网站，看一遍，再发布。' : '一处一处决定；确实没有错的，写“原文如此”。',
      ),
      ...hindered.map((reason) => h('section.card.blocking', [h('p.saying', reason)])),
      ...stopping.map((question) => cardWithWay(question, lines, place, '到正文里看')),
      changesSection(changed, issue, base),
      siteOf(job, base, root),
    ],
  };
}

/** The site on this computer, made on demand; it takes a while and nobody waits for it. */
function siteOf(job: Job, base: string, root: string) {
  const { state, findings } = job.now();
  const isBusy = state === 'running';
  return h('section.site', { ariaLabel: '网站', ...(isBusy ? { dataPoll: `${root}job` } : {}) }, [
    h('h2.mark', '网站'),
    h('p', { role: 'status' }, saidOf(job.now())),
    ...kids([
      findings.length > 0 &&
        h(
          'ul.findings',
          findings.map((finding) => h('li', finding)),
        ),
      !isBusy &&
        h('form', { method: 'post', action: `${base}build` }, [
          h('button.box', { type: 'submit', dataKey: 'g' }, '生成网站并检查'),
        ]),
      (state === 'passed' || state === 'found') &&
        h('p', [h('a', { href: '/', target: '_blank', rel: 'noopener' }, '打开网站')]),
    ]),
  ]);
}
