/**
 * The script of /drafts/: a draft → worker → report. The draft goes into the worker and into text nodes, and nowhere else: into no address, no form,
 * no storage.
 */
import { copy } from '../../../browser/copy.ts';
import { reasonOf } from '../../../browser/reason.ts';
import { unitsOf } from '../../index/tokens.ts';
import { formatCount } from '../../page/draw/count.ts';
import { element, retry } from '../../page/draw/elements.ts';
import { issueFacts } from '../../page/export/take.ts';
import { finderIn } from '../../page/parts.ts';
import { navigateByKeys } from '../../page/rows/key-navigation.ts';
import type { Checked } from '../check.ts';
import { checkClient } from './client.ts';
import { citationsIn, reportOf } from './report.ts';

/** Characters of a draft: a long report of work has 20,000. */
const LONGEST = 50_000;

const root = document.querySelector<HTMLElement>('[data-drafts]');
if (root) run(root);

function run(root: HTMLElement): void {
  const { drafts: site = '/', journal = '', url = '' } = root.dataset;
  const { one, part } = finderIn(root);
  const field = one<HTMLTextAreaElement>('textarea');
  const file = one<HTMLInputElement>('input[type="file"]');
  const [told, progress, report] = [part('told'), part('progress'), part('report')];
  const client = checkClient(new URL(site, location.href).href);
  /** Of the work that is on. */
  let working = 0;

  const count = (): void => {
    part('length').textContent = `${formatCount(unitsOf(field.value).length)}字`;
  };
  const clear = (): void => {
    working += 1;
    told.textContent = '';
    progress.replaceChildren();
    report.hidden = true;
    for (const name of ['summary', 'draft', 'findings']) part(name).replaceChildren();
  };
  const check = async (): Promise<void> => {
    const text = field.value;
    clear();
    const own = working;
    if (unitsOf(text).length === 0) {
      told.textContent = '还没有稿件。';
      field.focus();
      return;
    }
    if (text.length > LONGEST) {
      told.textContent = `稿件有${formatCount(text.length)}字符，一次最多核对${formatCount(LONGEST)}，请分几次。`;
      return;
    }
    const bar = element('progress', { 'aria-label': '已读入的各期' });
    const said = element('span', {}, '正在读入本刊各期');
    const stop = element('button', { type: 'button', class: 'box' }, '停止');
    stop.addEventListener('click', () => {
      client.stop();
      clear();
      told.textContent = '已停止。';
    });
    progress.replaceChildren(bar, said, stop);
    try {
      const [checked, issues] = await Promise.all([
        client.check({ text }, (read, of) => {
          [bar.value, bar.max] = [read, of];
          said.textContent = `已读入${formatCount(read)}／${formatCount(of)}期`;
        }),
        issueFacts(site),
      ]);
      if (own === working) show(text, checked, issues);
    } catch (error) {
      if (own === working) told.replaceChildren(retry(reasonOf(error), check));
    }
    if (own === working) progress.replaceChildren();
  };
  const show = (text: string, checked: Checked, issues: Awaited<ReturnType<typeof issueFacts>>): void => {
    const { summary, draft, findings } = reportOf(text, checked, { site, source: { journal, url, issues } });
    part('summary').textContent = summary;
    part('draft').replaceChildren(...draft);
    part('findings').replaceChildren(...findings);
    root.classList.toggle('none', findings.length === 0);
    report.hidden = false;
    report.dataset.findings = String(findings.length);
    report.querySelector<HTMLElement>('h2')?.focus();
  };
  const open = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    clear();
    try {
      const { textOfFile } = await import('./file-text.ts');
      field.value = await textOfFile(chosen);
      count();
      field.focus();
      field.setSelectionRange(0, 0);
    } catch (error) {
      told.textContent = reasonOf(error);
    }
  };
  const acts: Record<string, () => unknown> = {
    check,
    clear: () => {
      client.stop();
      clear();
      field.value = '';
      count();
      field.focus();
    },
    print: () => print(),
    cite: async () => {
      const citations = citationsIn(report);
      const isCopied = await copy(citations.join('\n'));
      told.textContent = isCopied
        ? `已复制${formatCount(citations.length)}条引文。`
        : '浏览器不许复制，请在报告里选取。';
    },
  };

  root.addEventListener('click', ({ target }) => {
    const { act } = (target instanceof Element && target.closest<HTMLElement>('[data-act]')?.dataset) || {};
    if (act !== undefined) void acts[act]?.();
  });
  field.addEventListener('input', count);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void check();
  });
  file.addEventListener('change', async () => {
    await open(file.files?.[0]);
    file.value = '';
  });
  field.addEventListener('dragover', (event) => event.preventDefault());
  field.addEventListener('drop', (event) => {
    const dropped = event.dataTransfer?.files[0];
    if (!dropped) return;
    event.preventDefault();
    void open(dropped);
  });
  navigateByKeys(root, '.finding > .quoted a');
  count();
}
