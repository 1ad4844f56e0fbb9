/** What an editor does on the desk, without a browser: forms in, files on the disk, pages out. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { readPeriodical } from '../../src/content/root.ts';
import { scriptOf } from '../../src/desk/http/assets.ts';
import { finderOf } from '../../src/desk/issue/findings.ts';
import { type Opened, openerOf } from '../../src/desk/issue/opened.ts';
import { siteJob } from '../../src/desk/job.ts';
import { checkPage } from '../../src/desk/pages/check.ts';
import { kids } from '../../src/desk/pages/parts/frame.ts';
import { ISSUE, lineOf } from '../corrections/issue.ts';
import { DOUBTFUL, LINE, opened, questionsOn } from './open.ts';

const PAGE = 'issues/2020-03/';
const decisions = (d: { out: string }): string => {
  const path = join(d.out, '2020-03', 'corrections.yaml');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

test('an issue shows its contents, how many places are open, and leads to them', async () => {
  const d = await opened();
  const html = await d.get(PAGE);
  expect(html).toContain('山村小学的春天');
  expect(html).toContain('没有拦住发布的地方');
  expect(html).toMatch(/夹着英文单词[\s\S]*第 \d+ 行/u);
  expect(html).toMatch(/href="[^"]*\/issues\/2020-03\/1\/#q[0-9a-f]{10}"/u);
});

test('改为: shown before it is written, on the disk with the answer, in the text of the next page, and undone', async () => {
  const d = await opened();
  const [question = ''] = questionsOn(await d.get(`${PAGE}1/`));
  const quote = /name="words" value="([^"]*harvest[^"]*)"/u.exec(await d.get(`${PAGE}1/`))?.[1] ?? '';
  const fields = {
    of: 'question',
    question,
    choice: 'change',
    words: quote.replace(' harvest', '收成'),
    back: `${PAGE}1/`,
  };
  const preview = await d.get(`${PAGE}preview?${new URLSearchParams(fields)}`);
  expect(preview).toMatch(/harvest[\s\S]*→[\s\S]*收成/u);
  expect(decisions(d)).toBe('');

  expect((await d.post(`${PAGE}decide`, fields)).status).toBe(303);
  expect(decisions(d)).toContain('to: 收成');
  expect(decisions(d)).toContain('by: 王校对');
  const after = await d.get(`${PAGE}1/`);
  expect(after).toContain('收成');
  expect(questionsOn(after)).toEqual([]);

  await d.post(`${PAGE}undo`, {});
  expect(decisions(d)).toBe('');
  expect(questionsOn(await d.get(`${PAGE}1/`))).toEqual([question]);
});

test('what would not hold is said in the preview and is not written', async () => {
  const d = await opened();
  const [question = ''] = questionsOn(await d.get(`${PAGE}1/`));
  const fields = { of: 'question', question, choice: 'keep', words: ' ' };
  expect(await d.get(`${PAGE}preview?${new URLSearchParams(fields)}`)).toContain('请写一句理由');
  const { headers } = await d.post(`${PAGE}decide`, fields);
  expect(decisions(d)).toBe('');
  expect(await (await fetch(new URL(headers.get('location') ?? '', d.url))).text()).toContain('没有写入：请写一句理由');
});

test('selected words of a paragraph, of a title, of a byline are corrected where they stand', async () => {
  const d = await opened();
  const html = await d.get(`${PAGE}1/`);
  const paragraph = /data-block="(\d+)"[^>]*>(?:<[^>]+>)*第一件事。<\/strong>孩子们唱歌/u.exec(html)?.[1] ?? '';
  const words = (fields: Record<string, string>) => d.post(`${PAGE}decide`, { of: 'words', article: '1', ...fields });
  const text = '第一件事。孩子们唱歌，老师也唱歌';
  const start = text.lastIndexOf('唱');
  await words({ block: paragraph, start: String(start), end: String(start + 1), words: '哼' });
  await words({ field: 'title', start: '0', end: '2', words: '山里' });
  await words({ field: 'authors', start: '4', end: '6', words: '周铭' });
  const after = await d.get(`${PAGE}1/`);
  expect(after).toContain('老师也');
  expect(after).toMatch(/<title>山里小学的春天 · 校对台/u);
  expect(after).toContain('王春生 周铭');
  expect(decisions(d).match(/- line/gu)).toHaveLength(3);
});

test('a decision that somebody else made meanwhile is told and not made twice; theirs and one’s own stand in the file', async () => {
  const d = await opened();
  const [question = ''] = questionsOn(await d.get(`${PAGE}1/`));
  const path = join(d.out, '2020-03', 'corrections.yaml');
  const theirs = `dismissed:\n  - { rule: stray-latin-word, line: ${LINE}, reason: 原刊如此, by: 李校对, date: 2026-01-01 }\n`;
  writeFileSync(path, theirs);
  await d.post(`${PAGE}decide`, { of: 'question', question, choice: 'keep', words: '原刊如此', back: PAGE });
  expect(await d.get(PAGE)).toContain('已经决定过了');
  expect(decisions(d)).toBe(theirs);

  const [other = ''] = questionsOn(await d.get(`${PAGE}2/`));
  await d.post(`${PAGE}decide`, { of: 'question', question: other, choice: 'keep', words: '原刊如此' });
  expect(decisions(d)).toContain('李校对');
  expect(decisions(d)).toContain('王校对');
});

test('each decision in the file can be undone, whoever made it and whenever', async () => {
  const d = await opened();
  const path = join(d.out, '2020-03', 'corrections.yaml');
  writeFileSync(
    path,
    `# 手写\n\ndismissed:\n  - { rule: stray-latin-word, line: ${LINE}, reason: 原刊如此, by: 李校对, date: 2026-01-01 }\n`,
  );
  const name = /name="name" value="([^"]+)"/u.exec(await d.get(`${PAGE}decisions/`))?.[1] ?? '';
  await d.post(`${PAGE}undo`, { name });
  expect(decisions(d)).not.toContain('李校对');
  expect(decisions(d)).toContain('# 手写');
  expect(questionsOn(await d.get(`${PAGE}1/`))).toHaveLength(1);
});

test('a file that is put on the desk becomes an issue; one that is none says why and leaves nothing', async () => {
  const d = await opened({});
  const send = (name: string, text: string) => {
    const body = new FormData();
    body.set('file', new File([text], name));
    body.set('issue', '');
    return fetch(d.address('issues'), {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { Origin: new URL(d.url).origin },
    });
  };
  expect((await send('../../第三期.txt', ISSUE)).headers.get('location')).toMatch(/issues\/2020-03\/$/u);
  expect(readFileSync(join(d.out, '2020-03', 'source.txt'), 'utf8')).toBe(ISSUE);
  expect(await d.get('')).toContain('《青山学刊》2020年第3期');
  await send('空.txt', '  ');
  expect(await d.get('')).toMatch(/“空\.txt”没有导入/u);
});

test('the articles follow the decisions, so that the site does', async () => {
  const d = await opened();
  const [question = ''] = questionsOn(await d.get(`${PAGE}1/`));
  await d.post(`${PAGE}decide`, { of: 'question', question, choice: 'keep', words: '原刊如此' });
  await d.get('');
  expect(readFileSync(join(d.out, '2020-03', 'ledger.json'), 'utf8')).not.toContain('stray-latin-word');
});

test('a file of decisions that is wrong is shown with its line', async () => {
  const d = await opened();
  writeFileSync(
    join(d.out, '2020-03', 'corrections.yaml'),
    'corrections:\n  - { line: 3, from: 没有这几个字, to: 有, reason: 甲, by: 乙, date: 2026-01-01 }\n',
  );
  expect(await d.get(PAGE)).toMatch(/corrections\.yaml 第 2 行/u);
});

test('the name is asked for before anything else, once', async () => {
  const d = await opened();
  writeFileSync(join(d.root, 'config', 'periodical-archive', 'name.txt'), '');
  expect(await d.get(PAGE)).toContain('只问这一次');
  await d.post('name', { name: '编辑部', back: PAGE });
  expect(await d.get(PAGE)).toContain('署名：编辑部');
});

test('what stands in a text is text on the page', async () => {
  const d = await opened({ '2020-03': ISSUE.replace('这一年的 harvest', '这一年的 <b onclick=x>harvest</b>') });
  expect(await d.get(`${PAGE}1/`)).not.toContain('<b onclick');
});

test('whatever file a page asks for is there', async () => {
  const d = await opened();
  const paths = [...(await d.get('')).matchAll(/(?:src|href)="([^"]+\.(?:js|css|svg))"/gu)].map(
    ([, path]) => path ?? '',
  );
  expect(paths).toHaveLength(4);
  for (const path of paths) {
    const { status, headers } = await fetch(new URL(path, d.url));
    expect([path, status]).toEqual([path, 200]);
    expect(headers.get('content-type')).not.toContain('text/plain');
  }
});

test('the scripts are 60 kB compressed at the most', async () => {
  expect(gzipSync(await scriptOf()).length).toBeLessThan(60_000);
});

test('a line that is pointed at: proved, written, shown where it stands now, and undone', async () => {
  const d = await opened();
  const line = String(lineOf('一、清晨的操场', DOUBTFUL));
  expect(await d.get(`${PAGE}1/?line=${line}`)).toContain('从这里起是另一篇');
  const { headers } = await d.post(`${PAGE}decide`, { of: 'line', kind: 'starts', line, title: '', listed: '' });
  expect(headers.get('location')).toMatch(/issues\/2020-03\/3\/#q[0-9a-f]{10}$/u);
  expect(decisions(d)).toMatch(/starts:[\s\S]*quote: 一、清晨的操场/u);
  expect(await d.get(`${PAGE}3/`)).toMatch(/<h1[^>]*>清晨的/u);
  await d.post(`${PAGE}undo`, {});
  expect(decisions(d)).toBe('');
  expect(await d.get(PAGE)).not.toContain('目录以外');
});

test('the head of an article is a form: words, section, page and number in one decision, said again in its place, and undone', async () => {
  const d = await opened();
  const head = { of: 'head', article: '2', back: `${PAGE}2/` };
  const html = await d.get(`${PAGE}2/`);
  const title = /name="title" value="([^"]*)"/u.exec(html)?.[1] ?? '';
  const fields = { ...head, title: title.replace('老桥', '石桥'), section: '桥梁', page: '８', order: '1' };
  const preview = await d.get(`${PAGE}preview?${new URLSearchParams(fields)}`);
  expect(preview).toMatch(/老[\s\S]*→[\s\S]*石[\s\S]*属于栏目“桥梁”[\s\S]*在第 8 页[\s\S]*排第 1/u);
  expect(decisions(d)).toBe('');
  const { headers } = await d.post(`${PAGE}decide`, fields);
  expect(headers.get('location')).toMatch(/issues\/2020-03\/1\/(?:#|$)/u);
  expect(await d.get(`${PAGE}1/`)).toMatch(/石桥[\s\S]*第8页/u);

  const again = { ...head, article: '1', page: '9' };
  await d.post(`${PAGE}decide`, again);
  expect(decisions(d).match(/page: \d/gu)).toEqual(['page: 9']);
  await d.post(`${PAGE}undo`, {});
  expect(decisions(d).match(/page: \d/gu)).toEqual(['page: 8']);
  await d.post(`${PAGE}undo`, {});
  expect(decisions(d)).toBe('');
});

test.each([
  ['a page that is no number', { page: '封二' }, '页码要写数字'],
  ['no title', { title: ' ' }, '题目不能空着'],
  ['a number that no article has', { order: '9' }, '排不到那个次序'],
  ['nothing new', {}, '和原来一样'],
])('a head with %s says why not, and nothing is written', async (_, fields, why) => {
  const d = await opened();
  const asked = { of: 'head', article: '2', ...fields };
  expect(await d.get(`${PAGE}preview?${new URLSearchParams(asked)}`)).toContain(why);
  await d.post(`${PAGE}decide`, asked);
  expect(decisions(d)).toBe('');
});

test('all lines of the source are shown with where they went; each can be pointed at, those of the cover as well', async () => {
  const d = await opened();
  const html = await d.get(`${PAGE}source/`);
  expect(html).toMatch(/<small>目录<\/small>/u);
  expect(html).toMatch(/<small>第 2 篇<\/small>/u);
  const [line = ''] = /(?<=line=)\d+/u.exec(html) ?? [];
  expect(await d.get(`${PAGE}source/?line=${line}`)).toContain('从这里起是另一篇');
});

test('where the contents stand, or that all is one article, is decided and undone', async () => {
  const d = await opened();
  const contents = (fields: Record<string, string>) => d.post(`${PAGE}decide`, { of: 'contents', ...fields });
  await contents({ from: '9', to: '3' });
  expect(await d.get(PAGE)).toContain('先小后大');
  await contents({ whole: 'yes' });
  expect(decisions(d)).toMatch(/whole:[\s\S]*by: 王校对/u);
  expect(await d.get(`${PAGE}2/`)).toContain('没有这一页');
  expect(await d.get(`${PAGE}decisions/`)).toContain('全文就是一篇');
  const first = String(lineOf('## 目录', DOUBTFUL));
  await contents({ from: first, to: String(lineOf('# 山村小学', DOUBTFUL) - 1) });
  expect(decisions(d)).toMatch(/contents:\n {2}from: \d+/u);
  expect(decisions(d)).not.toContain('whole');
  expect(await d.get(`${PAGE}2/`)).toContain('老桥');
  await d.post(`${PAGE}undo`, {});
  expect(decisions(d)).toContain('whole');
  const name = /name="name" value="([^"]+)"/u.exec(await d.get(`${PAGE}decisions/`))?.[1] ?? '';
  await d.post(`${PAGE}undo`, { name });
  expect(decisions(d)).not.toContain('whole');
  expect(await d.get(`${PAGE}2/`)).toContain('老桥');
});

test('the articles on the disk follow what is decided of the contents, whoever looks at a page in between', async () => {
  const d = await opened();
  await d.get(PAGE);
  await d.post(`${PAGE}decide`, { of: 'contents', whole: 'yes' });
  await d.get('');
  expect(existsSync(join(d.out, '2020-03', '02.mdx'))).toBe(false);
  await d.post(`${PAGE}undo`, {});
  await d.get('');
  expect(existsSync(join(d.out, '2020-03', '02.mdx'))).toBe(true);
  expect(await d.get(`${PAGE}2/`)).toContain('老桥');
});

test('what cannot be pointed out is told, and nothing is written', async () => {
  const d = await opened();
  const { headers } = await d.post(`${PAGE}decide`, { of: 'line', kind: 'joins', line: String(LINE), back: PAGE });
  expect(decisions(d)).toBe('');
  expect(await (await fetch(new URL(headers.get('location') ?? '', d.url))).text()).toContain('没有写入：');
});

test('a slip in a mail becomes a proposal, and a correction once it is taken', async () => {
  const d = await opened();
  const anchor = /id="(p\d+-[0-9a-f]{4})"[^>]*>(?:<[^>]+>)*第一件事/u.exec(await d.get(`${PAGE}1/`))?.[1] ?? '';
  const slip = `指错单\n期篇：2020-03/01\n段落：${anchor}\n原文：老师也唱歌\n应为：老师也哼歌\n理由：`;
  const html = await (await d.post('slips/', { text: `编辑同志：\n> ${slip.replaceAll('\n', '\n> ')}` })).text();
  expect(html).toMatch(/老师也唱歌[\s\S]*老师也哼歌/u);
  expect(decisions(d)).toBe('');
  await d.post(`${PAGE}decide`, {
    of: 'slip',
    issue: '2020-03',
    article: '1',
    anchor,
    from: '老师也唱歌',
    to: '老师也哼歌',
    reason: '',
  });
  expect(decisions(d)).toContain('读者指出');
  const wrong = slip.replace('老师也唱歌', '没有这几个字');
  expect(await (await d.post('slips/', { text: wrong })).text()).toContain('不能照办');
  expect(await (await d.post('slips/', { text: '编辑同志好' })).text()).toContain('没有指错单');
});

test('an issue that 发布前检查 holds up is not listed as ready', async () => {
  const d = await opened({ '2020-03': ISSUE.replace('孩子们唱歌', '孩子们听习近乎总书记讲话') });
  d.put('watch.yaml', 'names:\n  - { name: 习近平, offices: [总书记] }\n');
  await d.get(PAGE);
  await expect.poll(() => d.get('')).toContain('有疑必决 1');
  expect(await d.get(`${PAGE}check/`)).toMatch(/还有 1 处拦住发布/u);
});

test('what the archive tells comes behind what the issue itself tells, and nothing is ready before', async () => {
  const d = await opened({ '2020-03': ISSUE.replace('孩子们唱歌', '孩子们听习近乎总书记讲话') });
  d.put('watch.yaml', 'names:\n  - { name: 习近平, offices: [总书记] }\n');
  const finder = finderOf(d.out, () => readPeriodical(d.out));
  const opener = openerOf(d.out, () => readPeriodical(d.out), finder);
  const job = siteJob(d.out, d.dist);
  const early = (await opener.open('2020-03')) as Opened;
  const page = (issue: Opened) =>
    toHtml(h('main', kids(checkPage(issue, { hindered: [], changed: [] }, job, '/').main)));
  expect(page(early)).toMatch(/<h1>还在检查[\s\S]*data-poll="\/archive"/u);
  await finder.onDisk('2020-03');
  const whole = (await opener.open('2020-03')) as Opened;
  expect(page(whole)).toMatch(/<h1>还有 1 处拦住发布/u);
  expect(page(whole)).not.toContain('data-poll');
});

test('all doubts of a kind are as printed: said once, seen by their number, and undone at once', async () => {
  const words = ['harvest', 'village', 'teacher', 'morning'];
  const d = await opened({ '2020-03': ISSUE.replace('很好。', words.map((word) => `学校 ${word} 学校，`).join('')) });
  const html = await d.get(PAGE);
  expect(html).toContain('都看过了：这 5 处都是原文如此');
  const all = { of: 'rule', rule: 'stray-latin-word', words: '外文词', back: PAGE };
  await d.post(`${PAGE}decide`, { ...all, count: '4' });
  expect(await d.get(PAGE)).toContain('这一种现在有 5 处，请再看一遍');
  expect(decisions(d)).toBe('');
  await d.post(`${PAGE}decide`, { ...all, count: '5' });
  expect(decisions(d).match(/rule: stray-latin-word/gu)).toHaveLength(5);
  expect(await d.get(PAGE)).toMatch(/等 5 处不改/u);
  expect(await d.get(PAGE)).not.toContain('夹着英文单词');
  await d.post(`${PAGE}undo`, {});
  expect(decisions(d)).toBe('');
});

test('what is never decided in one go: doubts that hold up the publication, and few of a kind', async () => {
  const d = await opened();
  expect(await d.get(PAGE)).not.toContain('都看过了');
});

test('what 任职沿革 contradicts in an issue is shown with its sentences, and holds up nothing', async () => {
  const title = '近期干部任免';
  const issue = (number: number) =>
    ISSUE.replace('2020年第3期', `2020年第${number}期`)
      .replaceAll('一座老桥的修复', title)
      .replace(`# ${title}\n`, `# ${title}\n\n王红同志任青山县教育局局长\n`);
  const d = await opened({ '2020-03': issue(3), '2020-04': issue(4) });
  await d.ingestHere();
  await expect.poll(() => d.get('issues/2020-04/')).toContain('任职沿革前后对不上');
  const html = await d.get('issues/2020-04/');
  expect(html).toMatch(
    /王红　局长：任职见了两次，其间没有免职[\s\S]*issues\/2020-03\/2\/#p\d+-[0-9a-f]{4}[\s\S]*2020年第3期[\s\S]*issues\/2020-04\/2\/#p/u,
  );
  // The archive may still be read for the other findings.
  await expect.poll(() => d.get('issues/2020-04/')).not.toContain('data-poll');
  expect(await d.get('issues/2020-04/check/')).toContain('可以发布');
});

test('of a register that cannot be read it is said', async () => {
  const d = await opened();
  await d.ingestHere();
  writeFileSync(join(d.out, '2020-03', 'register.json'), '{');
  await expect.poll(() => d.get(PAGE)).toContain('没有读成');
});

test('a site is of before once something was decided, while it is made, too', async () => {
  const d = await opened();
  const job = siteJob(d.out, d.dist, async () => 0);
  await job.start();
  expect(job.now().state).toBe('passed');
  job.outdate();
  expect(job.now().state).toBe('idle');
  const making = job.start();
  job.outdate();
  expect(job.now().state).toBe('running');
  await making;
  expect(job.now().state).toBe('idle');
});

test('a file that is wrong is told as long as it is', async () => {
  const d = await opened();
  await d.ingestHere();
  const path = join(d.out, '2020-03', '01.mdx');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('---', ''));
  await expect.poll(() => d.get(PAGE)).toContain('01.mdx');
  writeFileSync(path, text);
  await expect.poll(() => d.get(PAGE)).toContain('山村小学的春天');
  expect(await d.get('')).toContain('2020年第3期');
});

test('发布前检查 shows what readers will find otherwise than at the last publication, as it will stand', async () => {
  const d = await opened();
  expect(await d.get(`${PAGE}check/`)).toContain('还没有公布过');
  const anchors = [...(await d.get(`${PAGE}1/`)).matchAll(/id="(p\d+-[0-9a-f]{4})"/gu)].map(([, anchor]) => anchor);
  const record = `\nissues/2020-03/\nissues/2020-03/01/ ${anchors.join(' ')}\nissues/2020-03/09/ p1-aaaa\n`;
  d.put('published.txt', record);
  const [question = ''] = questionsOn(await d.get(`${PAGE}1/`));
  const quote = /name="words" value="([^"]*harvest[^"]*)"/u.exec(await d.get(`${PAGE}1/`))?.[1] ?? '';
  const words = quote.replace(' harvest', '收成');
  await d.post(`${PAGE}decide`, { of: 'question', question, choice: 'change', words });
  const html = await d.get(`${PAGE}check/`);
  expect(html).toMatch(
    /3 处不同[\s\S]*第 1 篇[\s\S]*文字有改动[\s\S]*收成[\s\S]*第 2 篇[\s\S]*新的一篇[\s\S]*第 9 篇[\s\S]*没有了/u,
  );
  expect(html.match(/文字有改动/gu)).toHaveLength(1);
});

test('a picture: looked at beside what stands there, put in its frame, changed, taken out, and each undone', async () => {
  const d = await opened();
  const folder = join(d.root, 'public/issues/2020-03');
  const names = () => (existsSync(folder) ? readdirSync(folder) : []);
  const png = Buffer.from(readFileSync('docs/screenshots/home-360.png'));
  const webp = Buffer.from(WEBP, 'base64');
  const wait = (name: string, bytes: Buffer) =>
    sent(d, `${PAGE}picture`, { article: '1', back: `${PAGE}1/` }, [[name, bytes]]);
  const put = async (name: string, bytes: Buffer) => {
    const { searchParams } = new URL((await wait(name, bytes)).headers.get('location') ?? '', d.url);
    return d.post(`${PAGE}put`, { article: '1', back: `${PAGE}1/`, ...Object.fromEntries(searchParams) });
  };
  const shown = await (await fetch(new URL((await wait('照片.png', png)).headers.get('location') ?? '', d.url))).text();
  expect(shown).toMatch(/图为学生在操场上做操[\s\S]*原来没有图[\s\S]*<img/u);
  expect(names()).toEqual([]);
  await put('照片.png', png);
  expect(readFileSync(join(folder, '01-1.png'))).toEqual(png);
  expect(await d.get(`${PAGE}1/`)).toMatch(/pictures\/01-1\.png[\s\S]*图为学生在操场上做操/u);
  expect((await fetch(d.address(`${PAGE}pictures/01-1.png`))).headers.get('content-type')).toBe('image/png');
  await put('照片.JPG', webp);
  expect(names()).toEqual(['01-1.webp']);
  await d.post(`${PAGE}put`, { article: '1', out: '1' });
  expect(names()).toEqual([]);
  for (const now of [['01-1.webp'], ['01-1.png'], []]) {
    await d.post(`${PAGE}undo`, {});
    expect(names()).toEqual(now);
  }
});

test.each([
  ['no picture', '1', [['照片.jpg', Buffer.from('这不是图片')]], '不是网站能用的图片'],
  [
    'two at a time',
    '1',
    [
      ['甲.png', Buffer.from('1')],
      ['乙.png', Buffer.from('2')],
    ],
    '一次放一张',
  ],
  ['an article without a caption', '2', [['甲.png', Buffer.from('1')]], '没有图注'],
] as const)('%s is refused, and nothing is written', async (_, article, files, why) => {
  const d = await opened();
  await sent(d, `${PAGE}picture`, { article, back: `${PAGE}${article}/` }, files);
  expect(await d.get(`${PAGE}${article}/`)).toContain(why);
  expect(existsSync(join(d.root, 'public'))).toBe(false);
});

test('a name that leads elsewhere names no picture', async () => {
  const d = await opened();
  for (const name of ['..%2f..%2fpackage.json', '..%2f..%2f..%2fdocs%2fscreenshots%2fhome-360.png', '1-1.txt'])
    expect((await fetch(d.address(`${PAGE}pictures/${name}`))).status).toBe(404);
  await d.post(`${PAGE}put`, { article: '1', place: '1', waiting: '../../docs/screenshots/home-360.png' });
  expect(await d.get(PAGE)).toContain('没有放');
});

test('pictures of pages, and several files at once, are no issue: what to do is said', async () => {
  const d = await opened({});
  const png = Buffer.from('1');
  await sent(d, 'issues', {}, [['page-001.png', png]]);
  expect(await d.get('')).toMatch(/page-001\.png”是图片，没有导入[\s\S]*先识别成文字/u);
  await sent(d, 'issues', {}, [
    ['a.tif', png],
    ['b.tif', png],
  ]);
  expect(await d.get('')).toMatch(/2 个文件[\s\S]*一个文件里[\s\S]*先识别成文字/u);
});

type Desk = Awaited<ReturnType<typeof opened>>;

function sent(d: Desk, path: string, fields: Record<string, string>, files: readonly (readonly [string, Buffer])[]) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  for (const [name, bytes] of files) body.append('file', new File([new Uint8Array(bytes)], name));
  return fetch(d.address(path), {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Origin: new URL(d.url).origin },
  });
}

/** One pixel. */
const WEBP = 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA';
