/** What editors say of the periodical as a whole, in files of their own: its settings, wordings, words to watch, and 专题. */
import { z } from 'zod';

/** Names of a list with the ASCII names of their pages, no two alike: two of one name would be one page. */
const namedSlugs = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      slug: z
        .string()
        .max(60)
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    }),
  )
  .default([])
  .refine(
    (list) =>
      [list.map(({ name }) => name), list.map(({ slug }) => slug)].every((own) => new Set(own).size === own.length),
    '名称和网址名（slug）都不能重复',
  );

/** `content/periodical.yaml`, by hand: all that the program may know of this periodical. */
export const periodicalSchema = z.strictObject({
  /** As its cover has it, without 《》. */
  name: z.string(),
  /** The name in Latin letters, as the cover prints it. */
  latinName: z.string().optional(),
  /** 主办. */
  sponsor: z.string(),
  /** 准印证号 or CN/ISSN. */
  permit: z.string().optional(),
  /** Where the site will be served; citations and feeds carry it. */
  site: z.url({ protocol: /^https?$/ }),
  /** `internal`: noindex, personal data of every kind withheld, and no deployment to a public host that is not `approved`. */
  visibility: z.enum(['internal', 'public']).default('internal'),
  /** Who decided that the site may stand on a public host although the print is internal. */
  approved: z
    .strictObject({
      by: z.string().min(1),
      date: z.iso.date(),
      /** The one host that is meant: `github.io`; absent where any is. */
      host: z.string().min(1).optional(),
    })
    .optional(),
  /** Printed restriction: 内部资料 注意保存. */
  restriction: z.string().optional(),
  /** OAI-PMH: whom harvesters write to, and the address under which a gateway serves the static repository `/oai.xml`. Of a public periodical only. */
  oai: z.strictObject({ mail: z.email(), gateway: z.url({ protocol: /^https?$/ }) }).optional(),
  /** Lines at the foot of every page, such as the filing numbers of a site (ICP备案, 公安备案), each with the address that it must link to. */
  footer: z
    .array(
      z.union([z.string().min(1), z.strictObject({ text: z.string().min(1), url: z.url({ protocol: /^https?$/ }) })]),
    )
    .optional(),
  /** 哀悼: the whole site in grey, as on days of national mourning. */
  mourning: z.boolean().optional(),
  /** 栏目 in their usual order, each with the ASCII name of its page. A section that is not named here gets a name made from its pinyin or number. */
  sections: namedSlugs,
  /** 地区: full names; the print may shorten them (柯城 for 柯城区). */
  regions: namedSlugs,
  /** 栏目 that have feeds of their own, by name; the whole periodical always has. */
  feeds: z.array(z.string()).optional(),
  /** 关注的字句: each gets a feed of the newest articles in which it stands. The feed is named by its pinyin. */
  watched: z
    .array(z.string().regex(/[\p{L}\p{N}]/u))
    .refine((words) => new Set(words).size === words.length, 'watched：同一个词写了两遍')
    .optional(),
  /** What never reaches the site where the periodical is public: kinds of personal data (电话, 手机, 传真, 邮箱, 微信), wherever they stand, and other labels of the masthead, word by word. */
  redactions: z.array(z.string()).default([]),
  /** 指出错字: where a reader's slip may go besides being copied: to a mail address of the editors, which the pages then carry, or to the page that opens an issue (GitHub: …/issues/new). */
  slips: z
    .union([z.strictObject({ mail: z.email() }), z.strictObject({ issues: z.url({ protocol: /^https?$/ }) })])
    .optional(),
});

/** `content/variants.yaml`, by hand: groups of wordings for one thing, such as a short name and the full one. Offered beside a search, never counted in it. */
export const variantsSchema = z
  .array(z.array(z.string().trim().min(1), { error: '一组写成 [甲, 乙]' }).min(2, '一组至少要有两种写法'))
  .default([]);

/** `content/watch.yaml`, by hand: words that must not be printed with a wrong letter. A place that is one slip from one of them is a doubt. */
export const watchSchema = z.strictObject({
  /** Persons, with the offices that stand before or behind the name. */
  names: z
    .array(
      z.strictObject({
        name: z.string().trim().min(2, '人名至少两个字'),
        offices: z.array(z.string().trim().min(2, '职务至少两个字')).default([]),
      }),
    )
    .default([]),
  /** 固定表述; with the print's own commas. */
  formulas: z.array(z.string().trim().min(4, '固定表述至少四个字，再短的容易误报')).default([]),
  /** Names of units. */
  units: z.array(z.string().trim().min(4, '单位名称至少四个字，再短的容易误报')).default([]),
  /** Right although one letter from one of the above. */
  allowed: z.array(z.string().trim().min(2, '至少两个字')).default([]),
});

/** Front matter of `content/topics/*.mdx`, by hand: 专题, a page that editors write about what the archive holds. */
export const topicSchema = z.strictObject({
  title: z.string().min(1),
  /** Day on which it was published; the readers of YAML differ on whether that is a text. */
  date: z.preprocess((day) => (day instanceof Date ? day.toISOString().slice(0, 10) : day), z.iso.date()),
  /** One sentence for lists and feeds. */
  summary: z.string().min(1),
  authors: z.array(z.string().min(1)).default([]),
});

export type Periodical = z.infer<typeof periodicalSchema>;
export type WatchData = z.infer<typeof watchSchema>;
export type Topic = z.infer<typeof topicSchema>;
