/** All issues, each with how far it has come; and where a file is put to become one. */
import { h } from 'hastscript';
import { type Listed, stateName } from '../issue/listed.ts';
import type { Framed } from './parts/frame.ts';

export function issuesPage(issues: readonly Listed[], root: string): Framed {
  return {
    title: '各期',
    kind: 'desk-issues',
    main: [
      h('h1', '各期'),
      h(
        'ol.desk-list',
        // The page asks again until each has been looked at.
        issues.some(({ state }) => state.kind === 'looking') ? { dataPoll: `${root}shelf` } : {},
        issues.map((issue) => entryOf(issue, root)),
      ),
      issues.length === 0 && h('p.meta', '还没有一期。把识别好的文件拖到下面。'),
      h('form.drop', { method: 'post', action: `${root}issues`, encType: 'multipart/form-data', dataDrop: '' }, [
        h('h2.mark', '新的一期'),
        h('p', '把整期的文件拖到这里：文本、Word（.docx）、PDF、网页。封面、目录、正文都要在内。'),
        h('label', [
          h('span', '或者选一个文件'),
          h('input', { type: 'file', name: 'file', required: true, accept: '.txt,.md,.docx,.pdf,.html,.htm' }),
        ]),
        h('label', [
          h('span', '期号（封面印得清楚就不用填）'),
          h('input.ruled', { name: 'issue', placeholder: '2021-02', pattern: '\\d{4}-\\d{2,3}', autoComplete: 'off' }),
        ]),
        h('button.box', { type: 'submit' }, '导入'),
      ]),
    ],
  };
}

function entryOf(issue: Listed, root: string) {
  const { id, name, state, suspects, articles } = issue;
  return h('li', [
    h('a', { href: `${root}issues/${id}/`, className: ['card-link'] }, [
      h('b', name),
      h('span', { className: ['state', state.kind] }, stateName(state)),
      h(
        'span.meta',
        articles === 0 ? '看看哪里不对' : `${articles} 篇${suspects > 0 ? `　疑似误识 ${suspects} 处` : ''}`,
      ),
    ]),
  ]);
}
