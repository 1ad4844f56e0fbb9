/** Whether the archive may be put on a public host. */
import type { Periodical } from '../schema.ts';

/** Why it may not, in Chinese; undefined where it may. `host`: the domain under which it would stand, `github.io`. */
export function objectionToHost(
  { name, visibility, approved }: Pick<Periodical, 'name' | 'visibility' | 'approved'>,
  host: string,
): string | undefined {
  if (visibility === 'public') return undefined;
  if (!approved)
    return [
      `《${name}》是内部资料（periodical.yaml：visibility: internal），没有发布到 ${host}：那里的网址一般人人可以打开。`,
      '经有权决定的人批准后，在 periodical.yaml 里写明谁、何时批准，例如：',
      `approved: { by: 某某部办公室, date: 2026-01-31, host: ${host} }`,
      '否则请放在自己的服务器上（docs/deploy.md）。',
    ].join('\n');
  if (approved.host === undefined || approved.host === host) return undefined;
  return `《${name}》批准发布的地方是 ${approved.host}（${approved.by}，${approved.date}），不是 ${host}，没有发布。另经批准后，改 periodical.yaml 的 approved。`;
}
