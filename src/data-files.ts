/**
 * The published data files. Programs of others read them: fields may be added, none may change its meaning or go. JSON Schema is made from this;
 * the descriptions are its documentation, in Chinese, since who downloads it reads the archive.
 */
import { z } from 'zod';
import { appointmentSchema } from './schema.ts';

const issueFields = {
  issue: z.string().describe('期的编号：年份-期数，如 1998-03'),
  year: z.int().describe('年份'),
  number: z.int().describe('期数，当年第几期'),
  totalNumber: z.int().optional().describe('总期数；原刊没有则缺'),
  published: z.string().optional().describe('出版日期，ISO 8601，精确到原刊所印；原刊没有则缺'),
};

const issueRecordSchema = z
  .strictObject({
    ...issueFields,
    title: z.string().describe('刊名，以本期所印为准'),
    url: z.url().describe('本期的网址'),
    text: z.url().describe('本期全文的数据文件（issue.schema.json）'),
    epub: z.url().describe('本期的 EPUB 电子书'),
    focus: z.string().optional().describe('封面上的本期关注'),
    sections: z.array(z.string()).describe('栏目，依目录顺序'),
    articles: z.int().describe('篇数'),
    corrections: z.int().describe('封面、版权页、目录更正的处数；各处原文见网页'),
  })
  .describe('一期');

const articleRecordSchema = z
  .strictObject({
    id: z.string().describe('篇的编号，如 1998-03/05；不变'),
    url: z.url().describe('本篇的网址；不变'),
    ...issueFields,
    order: z.int().describe('在目录中的顺序，从 1 起'),
    kind: z.enum(['article', 'note']).describe('article：文章；note：编者按等目录以外的文字'),
    section: z.string().describe('栏目；原刊没有则为空'),
    title: z.string().describe('标题'),
    subtitle: z.string().optional().describe('副题，不含破折号'),
    region: z.string().optional().describe('地区'),
    authors: z.array(z.string()).describe('署名：人或单位，依原刊顺序；没有署名则为空'),
    authorNote: z.string().optional().describe('作者说明'),
    source: z.string().optional().describe('出处：转摘自何处、原文刊登于何处'),
    page: z.int().optional().describe('原刊起始页；目录没有则缺'),
    characters: z.int().describe('正文字数，空白不计'),
    corrections: z.int().describe('更正的处数；各处原文见网页'),
  })
  .describe('一篇');

export const archiveFileSchema = z
  .strictObject({
    periodical: z.strictObject({
      name: z.string().describe('刊名'),
      sponsor: z.string().describe('主办单位'),
      permit: z.string().optional().describe('准印证号'),
      restriction: z.string().optional().describe('原刊所印的限制，如“内部资料 注意保存”'),
      url: z.url().describe('网站首页'),
    }),
    issues: z.array(issueRecordSchema).describe('各期，新的在前'),
    articles: z.array(articleRecordSchema).describe('各篇，期新的在前，期内依目录顺序'),
  })
  .describe('全部各期各篇的目录数据');

const blockSchema = z
  .strictObject({
    anchor: z.string().describe('段的锚点，接在本篇网址的 # 之后'),
    kind: z
      .enum(['heading', 'paragraph', 'caption', 'item', 'row'])
      .describe('heading：小标题；paragraph：段落；caption：图注；item：列表中的一条；row：表格的一行'),
    depth: z.int().optional().describe('小标题的层级，2 至 6'),
    text: z.string().describe('文字；表格一行各格以空格相连'),
  })
  .describe('正文的一段');

export const issueFileSchema = z
  .strictObject({
    issue: issueRecordSchema,
    articles: z.array(articleRecordSchema.extend({ blocks: z.array(blockSchema).describe('正文，依原刊顺序') })),
  })
  .describe('一期的全文');

const appointmentRecordSchema = z
  .strictObject({
    id: z.string().describe('所在篇的编号，如 1998-03/19'),
    url: z.url().describe('原文所在段的网址'),
    ...issueFields,
    page: z.int().optional().describe('原刊起始页；目录没有则缺'),
    title: z.string().describe('所在篇的标题'),
    persons: z
      .array(
        z.strictObject({
          name: z.string().describe('姓名'),
          url: z.url().optional().describe('此人的页面；没有则缺'),
        }),
      )
      .describe('任免的人，依原刊顺序；没有读懂则为空'),
    kind: appointmentSchema.shape.kind.describe('任免的种类；没有读懂则缺'),
    gained: z.string().optional().describe('所任职务，照录原文'),
    lost: z.string().optional().describe('所免职务，照录原文'),
    units: z.array(z.string()).describe('职务所在单位'),
    text: z.string().describe('原文的一句'),
    doubt: z.string().optional().describe('存疑：程序没有读懂的原因'),
  })
  .describe('一条人事任免');

export const appointmentsFileSchema = z
  .strictObject({ appointments: z.array(appointmentRecordSchema).describe('期新的在前，期内依原刊顺序') })
  .describe('人事任免');

export type AppointmentRecord = z.infer<typeof appointmentRecordSchema>;
export type IssueRecord = z.infer<typeof issueRecordSchema>;
export type ArticleRecord = z.infer<typeof articleRecordSchema>;
export type ArchiveFile = z.infer<typeof archiveFileSchema>;
export type IssueFile = z.infer<typeof issueFileSchema>;
