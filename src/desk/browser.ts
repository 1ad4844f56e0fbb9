/** Opens the browser of whoever sits at this computer. */
import { spawn } from 'node:child_process';

/** Does nothing where nobody sits there: no screen, or a CI. What goes wrong is no matter, since the address is printed. */
export function openBrowser(
  address: string,
  { CI, DISPLAY, WAYLAND_DISPLAY } = process.env as Record<string, string | undefined>,
): void {
  if (CI) return;
  const [command, args] = openerFor(process.platform);
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return;
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function openerFor(platform: NodeJS.Platform): [string, string[]] {
  if (platform === 'darwin') return ['open', []];
  if (platform === 'win32') return ['cmd', ['/c', 'start', '']];
  return ['xdg-open', []];
}
