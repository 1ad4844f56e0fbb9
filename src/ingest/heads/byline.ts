/** 署名: who wrote it, from a printed byline. */
import { isPerson, isUnit, splitNames } from '../../chinese/names.ts';
import { erase, hanCount, simplify, tight } from '../../chinese/script.ts';

/** 县委书记, 红星中学教师: what a person is, printed before the name. */
const OFFICE =
  /(?:书记|主任|[局厅部处科院校社会市县区乡镇州省团站所馆]长|主席|总理|教授|研究员|工程师|教师|律师|医师|记者|编辑|通讯员|评论员|撰稿人?|社员|队员|党员|工人|学员|代表)$/u;

/** Words beside a name that say what the person did: 采访, 整理. */
const WORK = /^(?:采访|采写|整理|口述|记录|执笔|撰文|编译|翻译|摄影|供稿|文|图)$/u;

/** 周松年整理: set close behind the name. */
const WORK_BEHIND = /(?<=\p{Script=Han})(?:口述|整理|记录|采访|执笔|编译|供稿)(?=\s|$)/gu;

/** Longest byline without a mark, in Han characters, and the words of it: more names are a list of persons. */
const LONGEST_BARE = 30;
const MOST_WORDS = 8;

/** A line of nothing but names or one unit, as some magazines print under a title without any mark. */
export function isBareByline(text: string): boolean {
  if (/[。，！？：；“”]/u.test(text) || hanCount(text) > LONGEST_BARE) return false;
  const words = splitNames(text);
  if (words.length === 0) return false;
  const names = words.filter((word) => isPerson(erase(word, WORK_BEHIND)) || isUnit(word));
  const isRest = (word: string): boolean => OFFICE.test(simplify(word)) || WORK.test(simplify(word));
  return names.length > 0 && words.length <= MOST_WORDS && words.every((word) => names.includes(word) || isRest(word));
}

const BOX = /^[□■◎◇◆○●☆★▲\s]+/gu;
const BRACKETS = /^[（(【[]\s*|(?<=^[（(【[].*)\s*[）)】\]]$/gu;
const CREDIT =
  /^(?:(?:文\s+(?=\p{Script=Han}))|(?:文|图文|文图|撰文|撰稿|作者|执笔|采写)\s*(?:[/／|｜]\s*(?:图|文|摄影)\s*)?[/／|｜:：]\s*)/gu;
const PICTURES = /\s*(?:图|摄影|摄)\s*[/／|｜:：].*$|\s+(?:图|摄影|摄)\s.*$/gu;
const POST =
  /(?:\p{Script=Han}{0,16}?)(?:记者|通讯员|特约撰稿人?|实习生)(?:\s*[：:/／|｜]\s*|\s+)|(?:本刊|本报|本网|特约)(?:记者|通讯员)\s*|^(?:记者|通讯员)(?=\p{Script=Han}{2,3}$)/gu;
const REMARK = /[（(][^）)]*[）)]/gu;

/** `□ 市委编办` → [市委编办]; `浙江日报记者 翁浩浩 于山` → [翁浩浩, 于山]; `文/张三 图/李四` → [张三]. */
export function authorsOf(printed: string): string[] {
  const bare = [BOX, BRACKETS, CREDIT, PICTURES].reduce((text, pattern) => erase(text, pattern), printed.trim());
  const words = splitNames(
    [POST, REMARK, WORK_BEHIND].reduce((text, pattern) => erase(text, pattern, ' '), bare),
  ).filter((word) => !WORK.test(simplify(word)));
  // 本刊通讯员 alone is the author.
  if (words.length === 0) return bare === '' ? [] : [tight(bare)];
  const persons = words.filter(isPerson);
  const saysWhat = (word: string): boolean => isUnit(word) || (!isPerson(word) && OFFICE.test(simplify(word)));
  // A unit or an office beside persons is theirs; alone, it is the author.
  return persons.length > 0 && words.some(saysWhat) ? persons : words;
}
