/** 署名: who wrote it, from a printed byline. */
import { erase, hanCount, simplify, splitNames, tight } from './text.ts';

/** The hundred surnames that cover over 85 % of Chinese names, and the commoner of the rest; double surnames apart. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农习司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由占毋';
const DOUBLE_SURNAMES = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '司徒',
  '令狐',
  '端木',
  '东方',
  '独孤',
  '南宫',
];
const UNIT =
  /(?:部|局|委|办|院|会|校|组|所|站|室|处|科|厅|署|社|馆|队|中心|公司|集团|大学|学院|政府|机关|编辑部|评论员|记者|通讯员|协会|支部|总支|党委|街道|镇|乡|村|县|区|市|班)$/u;
const NO_NAME = /^(?:引言|前言|摘要|导语|序言|编者按|内容提要|关键词|结语|目录|附件|附表|说明|背景)$/u;

/** Words of a title, never of a unit's name: 几点体会 ends like 协会. */
const NO_UNIT = /[的了与及]|同志|关于|如何|走[进访]|来到|深入|体会|机会|由|社会$|现场|全部|内部/u;

/** 市委编办, 红旗大队党支部. */
export function isUnit(word: string): boolean {
  const name = simplify(word);
  return [...name].length >= 3 && UNIT.test(name) && !NO_UNIT.test(name) && !isPersonName(name);
}

/** 县委书记, 红星中学教师: what a person is, printed before the name. */
const OFFICE =
  /(?:书记|主任|[局厅部处科院校社会市县区乡镇州省团站所馆]长|主席|总理|教授|研究员|工程师|教师|律师|医师|记者|编辑|通讯员|评论员|撰稿人?|社员|队员|党员|工人|学员|代表)$/u;

/** Words beside a name that say what the person did: 采访, 整理. */
const WORK = /^(?:采访|采写|整理|口述|记录|执笔|撰文|编译|翻译|摄影|供稿|文|图)$/u;

/** 周松年整理: set close behind the name. */
const WORK_BEHIND = /(?<=\p{Script=Han})(?:口述|整理|记录|采访|执笔|编译|供稿)(?=\s|$)/gu;

/** 2 to 4 Han characters behind a surname: 余尧正, 欧阳修, 张 三 (letter-spaced). */
export const isPerson = (word: string): boolean => isPersonName(simplify(tight(word)));

function isPersonName(name: string): boolean {
  if (!/^[\p{Script=Han}·]{2,5}$/u.test(name) || NO_NAME.test(name)) return false;
  if (DOUBLE_SURNAMES.some((surname) => name.startsWith(surname))) return [...name].length >= 3;
  return [...name].length <= 3 && SURNAMES.includes([...name][0] ?? '');
}

/** A line of nothing but names or one unit, as some magazines print under a title without any mark. */
export function isBareByline(text: string): boolean {
  const words = splitNames(text);
  if (words.length === 0 || hanCount(text) > 30 || /[。，！？：；“”]/u.test(text)) return false;
  const names = words.filter((word) => isPerson(erase(word, WORK_BEHIND)) || isUnit(word));
  const isRest = (word: string): boolean => OFFICE.test(simplify(word)) || WORK.test(simplify(word));
  return names.length > 0 && words.length <= 8 && words.every((word) => names.includes(word) || isRest(word));
}

/** A line of persons' names alone. */
export const isPersons = (text: string): boolean => splitNames(text).length > 0 && splitNames(text).every(isPerson);

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
