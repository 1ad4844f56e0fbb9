/**
 * Makes a fresh clone ready: npm packages as the lockfile names them, and with `--browser` a Chromium for the tests. Plain JavaScript without
 * dependencies, because it runs on whatever Node the computer has (20 or later), before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';

const PACKAGES = 'node_modules';
/** npm writes this list at the end of every installation. */
const INSTALLED = `${PACKAGES}/.package-lock.json`;
/** Packages from before, until the new ones are there: a computer without a network keeps what it had. */
const BEFORE = '.cache/node_modules-before';
const BROWSERS = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** The same Chromium without windows: a page costs it half the time. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** What npm's error codes ask of a person. */
const ADVICE = {
  EUSAGE: 'package.json 与 package-lock.json 对不上。改了依赖的，请运行 npm install，把两个文件一起提交。',
  EINTEGRITY:
    '下载的程序包与 package-lock.json 里的摘要不符，没有使用。请检查 npm 的镜像源是否可靠（npm config get registry）。',
  ENOSPC: '磁盘满了，请腾出空间后重试。',
  EACCES: '没有权限写入 node_modules，请检查这个文件夹属于谁。',
};
const NETWORK = '请检查网络，不能上外网的请设好内网源（npm config set registry 网址），再重试。';

if (!packagesAreFresh()) installPackages();
if (process.argv.includes('--browser') && !process.env.CHROME_PATH && !existsSync(SHELL)) installBrowser();

/** Whether each package that the lockfile asks for is installed as it says. Those of other systems may be missing. */
function packagesAreFresh() {
  if (!existsSync(INSTALLED)) return false;
  const [wanted, installed] = ['package-lock.json', INSTALLED].map(
    (path) => JSON.parse(readFileSync(path, 'utf8')).packages,
  );
  return Object.entries(wanted).every(([path, { optional, integrity }]) => {
    if (path === '' || (optional && !(path in installed))) return true;
    return path in installed && installed[path].integrity === integrity;
  });
}

function installPackages() {
  say('正在安装所需的程序包（npm ci），第一次约需半分钟到两分钟……');
  setAside();
  const { status, output } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status === 0) return rmSync(BEFORE, { recursive: true, force: true });
  takeBack();
  const code = /npm (?:error|ERR!) code (\w+)/u.exec(output)?.[1] ?? '';
  return fail(`程序包没有装上${code && `（${code}）`}，原来的没有动。${ADVICE[code] ?? NETWORK}`);
}

function setAside() {
  if (!existsSync(INSTALLED)) return;
  mkdirSync('.cache', { recursive: true });
  rmSync(BEFORE, { recursive: true, force: true });
  renameSync(PACKAGES, BEFORE);
}

function takeBack() {
  rmSync(PACKAGES, { recursive: true, force: true });
  if (existsSync(BEFORE)) renameSync(BEFORE, PACKAGES);
}

/** Any Chromium will do: only where there is none must the installation succeed. */
function installBrowser() {
  const other = BROWSERS.some((path) => path && existsSync(path));
  const root = process.getuid?.() === 0;
  if (other && !root) return;
  const advice = '请自行安装 Chromium，或用环境变量 CHROME_PATH 指出浏览器的路径。';
  if (!isExecutable('/usr/bin/apt-get')) return other || fail(`测试需要浏览器 Chromium，没有找到。${advice}`);
  say('测试需要浏览器，正在安装 Chromium 和中文字体（apt-get），约需一两分钟……');
  const prefix = root ? [] : ['sudo', '-n'];
  const install = (...names) => apt(prefix, ['install', '-y', '-qq', '--no-install-recommends', ...names]);
  if (apt(prefix, ['update', '-qq']) && install('chromium-headless-shell', 'fonts-noto-cjk')) return;
  if (other) return say('没有装上，改用已有的浏览器，测试会慢一些。');
  if (!install('chromium', 'fonts-noto-cjk')) fail(`Chromium 没有装上。${advice}`);
}

function apt(prefix, given) {
  const [command, ...rest] = [
    ...prefix,
    'apt-get',
    '-o',
    'Acquire::http::Timeout=20',
    '-o',
    'Acquire::Retries=1',
    ...given,
  ];
  return run(command, rest).status === 0;
}

/** Shows what the command says as errors, and gives it back. */
function run(command, args) {
  const { status, stderr } = spawnSync(command, args, {
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  process.stderr.write(stderr ?? '');
  return { status, output: stderr ?? '' };
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
