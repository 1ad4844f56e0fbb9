/** The sentence forms of appointment notices. Patterns read simplified text; `who`, `gained` and `lost` say where names and offices stand. */
import type { Appointment } from '../../schema.ts';

export interface Form {
  kind: NonNullable<Appointment['kind']>;
  /** With the flag `d`. Groups: who, comrade (同志 stands behind the names), gained, verbal (gained with its verb), lost. */
  pattern: RegExp;
  /** The verb is a part of what was gained: 兼任…, 确定为正县长级. */
  keepsVerb?: boolean;
}

const LEAD =
  '(?:[^；;。]{0,80}?(?:决定|批准|同意|通过|研究|会议|通知|如下)[，,：:]\\s*|\\d[\\d年月日]{1,12}[，,]\\s*)?(?:决定)?';
const WHO = '(?<who>[\\p{Script=Han}·、，,\\s（）()]{2,80}?)';
const COMRADE = '(?<comrade>\\s*同志)?';
const GAINED = '(?<gained>[^；;。]+?)';
const LOST = '(?<lost>[^；;。]+?)';
/** 免去其…职务, behind what was gained. */
const TAIL = `(?:[，,、]?\\s*(?:(?:同时|并|相应)?免去?[其他她](?:原任|所任)?的?|(?:同时|并|相应)免去|(?:同时|并|相应)?(?:不再[担兼]任|辞去)其?)${LOST}(?:职务)?)?`;

const form = (kind: Form['kind'], pattern: string): Form => ({
  kind,
  pattern: new RegExp(`^${LEAD}${pattern}$`, 'du'),
});
const raised = (kind: Form['kind'], verbs: string): Form =>
  form(kind, `${WHO}${COMRADE}\\s*(?:${verbs})${GAINED}${TAIL}`);
const named = (kind: Form['kind'], verbs: string): Form =>
  form(kind, `(?:${verbs})${WHO}${COMRADE}\\s*(?:为|任|担任)${GAINED}${TAIL}`);
const verbal = (kind: Form['kind'], verbs: string): Form => ({
  ...form(kind, `${WHO}${COMRADE}\\s*(?<verbal>(?:${verbs})${GAINED})${TAIL}`),
  keepsVerb: true,
});

/** Narrower forms stand before wider ones: 兼任 and 拟任 end like 任. */
export const forms: readonly Form[] = [
  form('免职', `免去?${WHO}(?<comrade>\\s*同志)(?:原任|所任|担任)?的?${LOST}(?:职务)?`),
  form('免职', `免去?${WHO}(?:原任|所任|担任)?的${LOST}职务`),
  form('辞职', `(?:接受|同意|批准)${WHO}${COMRADE}\\s*辞去${LOST}(?:职务)?(?:的请求)?`),
  form('辞职', `${WHO}${COMRADE}\\s*(?:请求)?辞去${LOST}(?:职务)?`),
  form('退休', `(?:批准|同意)?${WHO}${COMRADE}\\s*(?:因[^，,]{0,10})?(?:到龄)?[退离]休${TAIL}`),
  named('提名', '提名'),
  named('当选', '选举|补选|推选|增选'),
  named('任职', '任命|聘任|聘|委任|委派'),
  form('调任', `${WHO}${COMRADE}\\s*[由从]${LOST}(?:职务)?(?:岗位)?[，,]?(?:调任|改任|转任|升任|(?<!主)任)${GAINED}`),
  form('不再担任', `${WHO}${COMRADE}\\s*不再[担兼]任${LOST}(?:职务)?`),
  verbal('兼任', '兼任'),
  verbal('定级', '确定为|明确为|定为'),
  raised('拟任', '拟任|拟提任|拟担任'),
  raised('晋升', '晋升为?|套转为'),
  raised('当选', '当选为?'),
  raised('调任', '调任'),
  raised('任职', '被?任命为|被?聘任?为|担任|出任|继任|接任|转任|改任|升任|提任|任'),
];

/** 免去张三县长职务: only a name that is certain elsewhere shows where it ends. Names are Han characters alone. */
export const unboundedForm = (known: ReadonlySet<string>): Form =>
  form('免职', `免去?(?<who>${[...known].sort((a, b) => b.length - a.length).join('|')})${LOST}职务`);
