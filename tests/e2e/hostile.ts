/** An archive whose every field and text is an attack, and holds what an internal periodical withholds. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhrasingContent, Root } from 'mdast';
import { readPeriodical } from '../../src/content/root.ts';
import { writeArticle } from '../../src/mdx/file/write.ts';
import { anchorOf } from '../../src/mdx/tree/anchor.ts';
import type { Article, IssueData, LedgerData, RegisterData } from '../../src/schema.ts';

/** What an attack that ran would set. */
export const RAN = '__ran';

const ATTACKS = [
  `<script>window.${RAN}=1</script><img src=x onerror="window.${RAN}=1">`,
  `"><svg/onload=window.${RAN}=1> '><a href=javascript:window.${RAN}=1>x</a>`,
  `</script></style></title></textarea><script>window.${RAN}=1</script>`,
  ']]> <![CDATA[x]]> <!-- --> <?xml?> <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]> &e; &lt; &#x0;',
  `{window.${RAN}=1} \${window.${RAN}=1} {{7*7}} <%= 7*7 %>`,
  ': - & * ! | > % @ ` # --- !!js/function "x"',
  'javascript:alert(1) file:///etc/passwd data:text/html,x ../../../etc/passwd %2e%2e%2f',
  '\u202Egnp.exe\u2066 \u200B \u0008 loading="lazy" tabindex="0"',
];
export const PERSONAL = '手机１３８ ０５７０ ０１２３，投稿邮箱：qzdj＠163．com，证件11010519491231002X';
/** `\uD800` is half a surrogate pair. */
const HOSTILE = `${ATTACKS.join(' ')} ${PERSONAL}`;
const FIELD = `=HYPERLINK("x") ${HOSTILE} \uD800`;
const SECTION = `＝1+1 ${ATTACKS[0]} \uD800`;

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const body: Root = {
  type: 'root',
  children: [
    { type: 'heading', depth: 2, children: [text(HOSTILE)] },
    { type: 'paragraph', children: [{ type: 'strong', children: [text(ATTACKS[0] ?? '')] }, text(HOSTILE)] },
    { type: 'paragraph', children: [text(`“${ATTACKS[2]}”${'春风又绿江南岸，'.repeat(20)}${HOSTILE}`)] },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [text(HOSTILE)] }] }],
    },
    {
      type: 'table',
      children: [
        ['姓名', '电话'],
        [HOSTILE, '3026633'],
      ].map((cells) => ({
        type: 'tableRow' as const,
        children: cells.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })),
      })),
    },
    {
      type: 'mdxJsxFlowElement',
      name: 'Figure',
      attributes: [{ type: 'mdxJsxAttribute', name: 'caption', value: HOSTILE }],
      children: [],
    },
    { type: 'blockquote', children: [{ type: 'paragraph', children: [text(HOSTILE)] }] },
  ],
};

const made = { from: '旧', to: '', reason: FIELD, by: FIELD, date: '2026-01-02', offset: 0 };

function article(issue: string, order: number): Article {
  return {
    title: `${order} ${FIELD}`,
    subtitle: FIELD,
    issue,
    order,
    section: order === 3 ? '' : SECTION,
    page: order,
    region: `某区${SECTION}`,
    authors: [FIELD, `丁山${ATTACKS[1]}`],
    authorNote: FIELD,
    source: FIELD,
    kind: order === 3 ? 'note' : 'article',
    printed: [FIELD],
    corrections: [
      { ...made, block: 2 },
      { ...made, field: 'title' },
    ],
  };
}

function issue(id: string, number: number): IssueData {
  const masthead = ['主编', '电话', `${ATTACKS[1]}邮箱`, FIELD].map((label) => ({ label, values: [FIELD, HOSTILE] }));
  const contents = [1, 2].map((order) => ({ order, section: SECTION, title: FIELD, page: order }));
  const corrections = [{ ...made, part: 'cover' as const, line: 1 }];
  return {
    title: FIELD,
    year: Number(id.slice(0, 4)),
    number,
    totalNumber: number,
    published: `${id}-10`,
    focus: FIELD,
    sections: [SECTION],
    masthead,
    contents,
    corrections,
    printed: { cover: FIELD, masthead: FIELD, contents: FIELD },
  };
}

function register(): RegisterData {
  const anchor = anchorOf(3, 'x');
  const mentions = [1, 2].map((order) => ({ article: order, anchor, as: 'text' as const, text: FIELD }));
  const names = [
    { name: FIELD, mentions },
    { name: `丁山${ATTACKS[1]}`, mentions },
  ];
  return {
    appointments: [
      { article: 1, anchor, text: FIELD, persons: [FIELD], kind: '任免', gained: FIELD, lost: FIELD, units: [FIELD] },
      { article: 2, anchor, text: FIELD, persons: [], units: [], doubt: FIELD },
    ],
    people: names,
    units: names,
    terms: [{ term: FIELD, mentions: [1, 2].map((order) => ({ article: order, anchor, count: 2 })) }],
  };
}

const doubt = { rule: 'x', line: 1, article: 1, message: FIELD, quote: ATTACKS[0] ?? '', advice: FIELD };
const ledger: LedgerData = {
  source: { sha256: '0'.repeat(64), lines: 1 },
  entries: [{ line: 1, target: 1, role: 'paragraph', block: 1, rule: 'paragraph' }],
  doubts: [doubt, { ...doubt, quote: FIELD }],
  confidence: [{ article: 1, score: 0.5, evidence: [] }],
  suspects: [],
};

/** Writes two such issues and their `periodical.yaml` under `root`, and gives the folder of issues. */
export async function writeHostileArchive(root: string): Promise<string> {
  const folder = join(root, 'issues');
  await mkdir(folder, { recursive: true });
  // JSON is YAML, and writes half a surrogate pair as an escape.
  await writeFile(
    join(root, 'periodical.yaml'),
    JSON.stringify({
      name: FIELD,
      latinName: FIELD,
      sponsor: FIELD,
      permit: FIELD,
      restriction: FIELD,
      // No attack, and the program of the project's own site serves this one too.
      site: readPeriodical('content/issues').site,
      sections: [{ name: SECTION, slug: 'section' }],
    }),
  );
  for (const [at, id] of ['2020-01', '2020-02'].entries()) {
    await mkdir(join(folder, id));
    for (const order of [1, 2, 3]) {
      const { corrections = [], ...data } = article(id, order);
      const written = writeArticle({ title: 'x', issue: id, order, section: '', authors: [], kind: 'article' }, body);
      const head = JSON.stringify({ ...data, corrections });
      await writeFile(
        join(folder, id, `0${order}.mdx`),
        written.replace(/^---\n[\s\S]*?\n---\n/u, () => `---\n${head}\n---\n`),
      );
    }
    const files = { 'issue.yaml': issue(id, at + 1), 'register.json': register(), 'ledger.json': ledger };
    for (const [name, data] of Object.entries(files)) await writeFile(join(folder, id, name), JSON.stringify(data));
    await writeFile(join(folder, id, 'source.txt'), HOSTILE);
  }
  return folder;
}
