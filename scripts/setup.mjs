/**
 * Makes a fresh clone ready: npm packages, and with `--browser` a Chromium for the tests. Plain JavaScript without
 * dependencies, because it runs on whatever Node the computer has (20 or later), before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, existsSync, statSync, utimesSync } from 'node:fs';

const MARK = 'node_modules/.package-lock.json';
const BROWSERS = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

if (!packagesAreFresh()) installPackages();
if (process.argv.includes('--browser') && !BROWSERS.some((path) => path && existsSync(path))) installBrowser();

/** npm writes the mark at the end of every installation. */
function packagesAreFresh() {
  return existsSync(MARK) && statSync(MARK).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

function installPackages() {
  say('正在安装所需的程序包（npm install），第一次约需半分钟到两分钟……');
  // Not `npm ci`: it refuses a lockfile made where the registry lacks the binaries of other systems.
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], '程序包没有装上，请检查网络后重试。');
  // npm leaves the mark as old as it was where nothing had to change.
  utimesSync(MARK, new Date(), new Date());
}

function installBrowser() {
  const advice = '请自行安装 Chromium，或用环境变量 CHROME_PATH 指出浏览器的路径。';
  if (!isExecutable('/usr/bin/apt-get')) fail(`测试需要浏览器 Chromium，没有找到。${advice}`);
  say('测试需要浏览器，正在安装 Chromium 和中文字体（apt-get），约需一两分钟……');
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ]) {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    run(command, rest, `Chromium 没有装上。${advice}`);
  }
}

function run(command, args, complaint) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) fail(complaint);
}

function isExecutable(path) {
  try {
    accessSync(path, 1);
    return true;
  } catch {
    return false;
  }
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
