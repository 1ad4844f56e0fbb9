/** What an office is called, and the unit that it belongs to. */
import { isUnit } from '../../chinese/names.ts';
import { simplify } from '../../chinese/script.ts';
import { withoutRemarks } from './names.ts';

/** How the name of an office ends, by the forms of GB/T 12403 (干部职务名称代码). */
const POST =
  '(?:书记|主任|主席|委员|常委|成员|代表|政委|理事|监事|顾问|助理|秘书|参事|领事|法官|检察官|经理|总监|董事|负责人|召集人|编辑|主编|教授|教员|教导员|协理员|指导员|调研员|研究员|督导员|巡视员|参谋|干事|会计|专员|督学|大使|司令员?|工程师|农艺师|会计师|经济师|审计师|统计师|规划师|设计师|建筑师|讲师|医师|医生|(?:支队|大队|中队|总队|秘书|理事|检察|审判|参谋|董事|[局处科股部院校所站组会馆园厂矿场店台社团室队厅司行庭旅师军营连排班省州市县区镇乡村街])?长|支书|人选|候选人|职务|级|工作)';
const ENDS_IN_POST = new RegExp(`${POST}$`, 'u');

/** 白石县人民政府副县长（挂职）: the last words name a post; remarks in brackets do not count. */
export const isOffice = (text: string): boolean => ENDS_IN_POST.test(lookOf(text));

/** The text ends where an office may end, and the next person may begin. */
export const endsInPost = (text: string): boolean => ENDS_IN_POST.test(simplify(text));

const lookOf = (text: string): string => withoutRemarks(simplify(text)).trim();

const POSTS = new RegExp(
  `(?:第[一二三]|正|副|常务|首席|执行|代理?|总|党组|党委|党工委|党支部|党总支|纪委|纪工委|机关|专职|兼职|委务会议|审判委员会(?=委员)|[一二三四]级)*${POST}$`,
  'u',
);
const LEAD = /^(?:兼任?的?|任|担任|确定为|明确为|原任?的?|其)/u;

/** Units in order of print, each once: `白石县教育局副局长、党委委员` → [白石县教育局]. */
export function unitsOf(offices: string): string[] {
  const parts = withoutRemarks(offices).split(/[，,、；;]/u);
  const units = parts.map((part) => unitOf(part.trim())).filter((unit) => unit !== undefined);
  return [...new Set(units)];
}

/** A region alone is no unit: 白石县县长. */
function unitOf(office: string): string | undefined {
  const { unit } = divide(office);
  return (isUnit(unit) && !/[省市县区州乡镇村级]$/u.test(unit)) || /.(?:政协|人大)$/u.test(unit) ? unit : undefined;
}

/** 兼任白石县教育局副局长 → 白石县教育局, 副局长: the words before the post, whether or not they name a unit, and the post. */
export function divide(office: string): { unit: string; post: string } {
  const look = simplify(office);
  const lead = LEAD.exec(look)?.[0].length ?? 0;
  const post = Math.max(lead, POSTS.exec(look)?.index ?? 0);
  return { unit: office.slice(lead, post), post: office.slice(post) };
}
