/** How the site calls the kinds of names, and where a place leads. */
import { issueName } from '../../text/issue-name.ts';
import type { Kind, Place } from './register.ts';

export const KINDS: Record<Kind, { title: string; counter: string; lead: string }> = {
  people: {
    title: '人物',
    counter: '人',
    lead: '署名、编委会名单、人事任免和正文中职务旁的姓名，由程序提取，每处注明出处。同名者没有区分；没有把握的没有收入。',
  },
  units: {
    title: '单位',
    counter: '个单位',
    lead: '署名、主办、出处、人事任免和正文中名称规范的单位，由程序提取，每处注明出处。简称与全称没有合并。',
  },
  terms: {
    title: '引号词',
    counter: '个词',
    lead: '原刊加引号的词语，如工作品牌、提法和简称，出现两次以上的列在这里。',
  },
};

/** What a name is at a place. */
export const ROLES: Record<Place['as'], string> = {
  author: '署名',
  masthead: '版权页',
  source: '出处',
  appointment: '任免',
  text: '文中',
};

/** Address of the paragraph, the article or the issue. */
export function pathOf({ issue, card, anchor }: Place): string {
  if (!card) return issue.path;
  return anchor === undefined ? card.path : `${card.path}#${anchor}`;
}

/** `1998年第3期`, `第47页`. */
export function printedAt({ issue, card }: Pick<Place, 'issue' | 'card'>): string[] {
  const page = card?.data.page;
  return page === undefined ? [issueName(issue.data)] : [issueName(issue.data), `第${page}页`];
}
