/** The checks, cheapest first: what a person has most likely broken is told soonest. */
import { checkBlocking } from './blocking.ts';
import { checkBoundaries } from './boundaries.ts';
import { checkCircles } from './circles.ts';
import { checkContent } from './content.ts';
import { checkDependencies } from './dependencies.ts';
import type { Check } from './model.ts';
import { pageChecks, SITE_CHECKS } from './site/index.ts';
import { tool } from './tool.ts';

export { runChecks } from './run.ts';

const CONTENT_CHECKS: readonly Check[] = [
  { name: '内容', run: checkContent },
  { name: '有疑必决', run: checkBlocking },
];

export const CHECKS: readonly Check[] = [
  { name: '模块边界', run: checkBoundaries },
  { name: '互相引用', run: checkCircles },
  { name: '依赖清单', run: checkDependencies },
  ...CONTENT_CHECKS,
  { name: '代码规范与格式', run: tool('biome', 'check', '--error-on-warnings') },
  { name: '页面格式', run: tool('prettier', '--check', 'src/**/*.astro') },
  { name: '无用代码', run: tool('knip') },
  ...SITE_CHECKS,
  {
    name: '类型',
    run: tool('astro', 'check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'),
    isLong: true,
  },
];

/** What stops a publication, in CI and before `npm run release`: the content, and the pages of the built site `dist`. */
export const gateChecks = (dist: string): Check[] => [...CONTENT_CHECKS, ...pageChecks(dist)];
