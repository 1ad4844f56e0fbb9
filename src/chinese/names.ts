/** Names of persons and of units (单位), told by their own look. */
import { isHan, simplify, tight } from './script.ts';

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

/** 2 to 4 Han characters behind a surname: 余尧正, 欧阳修, 张 三 (letter-spaced). */
export const isPerson = (word: string): boolean => isPersonName(simplify(tight(word)));

function isPersonName(name: string): boolean {
  if (!/^[\p{Script=Han}·]{2,5}$/u.test(name) || NO_NAME.test(name)) return false;
  if (DOUBLE_SURNAMES.some((surname) => name.startsWith(surname))) return [...name].length >= 3;
  return [...name].length <= 3 && SURNAMES.includes([...name][0] ?? '');
}

/** Of who signs an article: what ends as a unit does (编办, too), or is longer than a name. A pen name and a foreign one are a person's. */
export const isCollective = (signed: string): boolean =>
  (UNIT.test(simplify(signed)) && !isPerson(signed)) || /^\p{Script=Han}{5,}$/u.test(signed);

/** A line of persons' names alone. */
export const isPersons = (text: string): boolean => {
  const names = splitNames(text);
  return names.length > 0 && names.every(isPerson);
};

/** Names of a printed list: spaces and 、 part them, letter-spaced ones (`张 岚`, `吴 子 健`) are closed. */
export function splitNames(text: string): string[] {
  const words = text
    .trim()
    .split(/[\s、，,;；]+/u)
    .filter(Boolean);
  const names: string[] = [];
  for (let i = 0; i < words.length; ) {
    const apart = words.findIndex((word, at) => at >= i && !([...word].length === 1 && isHan(word)));
    const letters = (apart < 0 ? words.length : apart) - i;
    // Three letters are one name, four are two.
    const length = letters === 3 ? 3 : letters >= 2 ? 2 : 1;
    names.push(words.slice(i, i + length).join(''));
    i += length;
  }
  return names;
}
