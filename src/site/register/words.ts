/** How the site calls the kinds of names, and where a place leads. */
import { issueName } from '../../text/issue-name.ts';
import type { Kind, Name, Place } from './register.ts';

/** `counter`: of the names; `unit`: of what is counted for each of them. */
export const KINDS: Record<Kind, { title: string; counter: string; unit: string; lead: string }> = {
  people: {
    title: '人物',
    counter: '人',
    unit: '篇',
    lead: '署名、编委会名单、人事任免和正文中职务旁的姓名，由程序提取，每处注明出处。同名者没有区分；没有把握的没有收入。',
  },
  units: {
    title: '单位',
    counter: '个',
    unit: '篇',
    lead: '署名、主办、出处、人事任免和正文中名称规范的单位，由程序提取，每处注明出处。简称与全称没有合并。',
  },
  terms: {
    title: '提法',
    counter: '个',
    unit: '处',
    lead: '原刊加引号的词语，如工作品牌、提法和简称，出现两处以上的列在这里。',
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
export function pathOf({ issue, card, anchor }: Pick<Place, 'issue' | 'card' | 'anchor'>): string {
  if (!card) return issue.path;
  return anchor === undefined ? card.path : `${card.path}#${anchor}`;
}

/** A name as lists show it: a term in its quotation marks. */
export const shownName = ({ kind, name }: Pick<Name, 'kind' | 'name'>): string =>
  kind === 'terms' ? `“${name}”` : name;

/** Where a name in a list leads: to its page, else to the one place where it stands. */
export const leadsTo = ({ path, places: [first] }: Name): string => path ?? (first ? pathOf(first) : '/');

/** `1998年第3期`, `第47页`. */
export function printedAt({ issue, card }: Pick<Place, 'issue' | 'card'>): string[] {
  const page = card?.data.page;
  return page === undefined ? [issueName(issue.data)] : [issueName(issue.data), `第${page}页`];
}
