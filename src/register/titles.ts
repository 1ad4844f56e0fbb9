/** Names in running text, where an office or 同志 stands beside them and both their ends are certain. */
import { isPerson } from '../chinese/names.ts';
import { simplify } from '../chinese/script.ts';
import { isWord } from '../chinese/words.ts';

export interface Beside {
  name: string;
  /** Where it stands in the text. */
  at: number;
}

const OFFICE =
  /书记|主任|主席|[局处科县市省区镇乡村部院校所站队会厂社厅司行馆]长|理事长|秘书长|董事长|经理|政委|司令员|常委|教授|研究员|工程师|院士|总编辑|主编|记者|支书|村民|烈士|负责人|带头人|创始人|网格员|老师|医生/gu;
const LONGEST = 3;

/** After a name: a mark, a verb of speech, or a word that no name ends with. */
const END =
  /^(?:[\s，。、：；！？“”（）()《》…—]|$|同志|教授|书记|主任|等|介绍|表示|指出|强调|认为|告诉|坦言|感慨|回忆|解释|透露|提出|带领|主持|出席|参加|看望|欣喜|[说讲谈称的在和与对向把被为是也还就从到率])/u;
const SPEAKS = /[说讲谈称]$/u;
/** Surnames that are also the little words of a sentence, and ends that names given in confidence have. */
const LITTLE =
  /^[都时和当从就那还若全又能可以便因而但所有如同于向在为是由比对将会才更最也已被让给及与或等此其之上下来去到过得着了并且单相关计连随经常应该要想须需明门部成公家平通党]|某|[们等哥姐叔]$/u;

export function namesBesideOffices(text: string): Beside[] {
  const look = simplify(text);
  const found = [...afterOffices(look), ...beforeAddress(look)].toSorted((a, b) => a.at - b.at);
  return found.map(({ name, at }) => ({ name: text.slice(at, at + name.length), at }));
}

/** 市委书记徐文光说 */
function afterOffices(look: string): Beside[] {
  return [...look.matchAll(OFFICE)].flatMap(({ index, 0: office }) => {
    const at = index + office.length;
    // 部|长江大桥
    if (isWord(look.slice(at - 1, at + 1))) return [];
    const names = [2, LONGEST]
      .map((length) => look.slice(at, at + length))
      .filter((name, which) => name.length === which + 2 && isSure(name) && END.test(look.slice(at + name.length)));
    const [short, long] = names;
    if (short === undefined) return [];
    // 吴群说 may be a name before a comma; 说 is likelier a verb. Any other second reading leaves both uncertain.
    if (long !== undefined && !SPEAKS.test(long)) return [];
    return [{ name: short, at }];
  });
}

const ADDRESS = /(?<=^|[\s，。、：；！？“”（）()《》])(\p{Script=Han}{2,3})(?=同志|教授|总书记|烈士|院士|先生|女士)/gu;

/** 张国玉教授, at the start of a clause. */
function beforeAddress(look: string): Beside[] {
  return [...look.matchAll(ADDRESS)].flatMap(({ index, 1: name = '' }) => (isSure(name) ? [{ name, at: index }] : []));
}

/** No word of the language, nor one with an ending: 高度, 安全员. */
function isSure(name: string): boolean {
  if (!isPerson(name) || LITTLE.test(name) || SPEAKS.test(name.slice(0, 2))) return false;
  if (isWord(name)) return false;
  return !(isWord(name.slice(0, 2)) && /[员长家者性化人部局会的力度式型]$/u.test(name));
}
