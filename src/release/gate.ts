/** What stops a publication, and how a person who answers for it publishes all the same. */
import { gateChecks, runChecks } from '../check/index.ts';
import { cut } from '../fixity/verify.ts';
import { changeLine } from '../watch/index.ts';
import { changesSince } from '../watch/read.ts';

/** `王主任：读者在等，明日更正` → who and why; undefined where one of them is missing. */
export function despiteOf(text: string): string | undefined {
  const [, who = '', why = ''] = /^([^：:]*)[：:](.*)$/su.exec(text) ?? [];
  return who.trim() === '' || why.trim() === '' ? undefined : `${who.trim()}：${why.trim()}`;
}

/** Lines for the editor, and whether to publish. `remark`: for the history of the releases. */
export async function gate(site: string, despite: string | undefined) {
  const { findings } = await runChecks(gateChecks(site), () => {});
  if (findings.length === 0) return { isOpen: true, lines: await changeLines(), remark: '' };
  if (despite === undefined)
    return {
      isOpen: false,
      lines: [
        `发布前检查没有通过，没有发布，原来的一版没有动。要改的有 ${findings.length} 处：`,
        ...cut(findings),
        '请逐处改好或作出决定（docs/editing.md），重新生成再发布。确须照样发布，写明谁决定、为什么：--despite "姓名：理由"',
      ],
      remark: '',
    };
  const remark = `检查指出 ${findings.length} 处，仍然发布。${despite}`;
  return { isOpen: true, lines: [`${remark}（记入发布记录）：`, ...cut(findings)], remark };
}

/** What readers will find otherwise, so that whoever publishes knows. */
async function changeLines(): Promise<string[]> {
  const changes = await changesSince();
  return changes.length === 0 ? [] : [`与上次公布相比，有 ${changes.length} 处不同：`, ...cut(changes.map(changeLine))];
}
