/** What is done in the background, and how far it is: the site made anew, the archive read. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Job, saidOf } from '../../job.ts';
import { kids } from './frame.ts';

/** As long as the issue has not been held against the whole archive. */
export const comingNote = (isWhole: boolean, root: string): Element[] =>
  isWhole
    ? []
    : [
        h(
          'p.meta',
          { role: 'status', dataPoll: `${root}archive` },
          '正在与已有的各期对照：要紧的字句和历来的写法差一个字的地方，过一会儿自己列出来；可以先看别的。',
        ),
      ];

/** The site on this computer, made on demand; it takes a while and nobody waits for it. */
export function siteOf(job: Job, base: string, root: string) {
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
