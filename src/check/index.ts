/** The checks, cheapest first: what a person has most likely broken is told soonest. */
import { checkBoundaries } from './boundaries.ts';
import { checkContent } from './content.ts';
import { checkDependencies } from './dependencies.ts';
import { checkDoubts } from './doubts.ts';
import type { Check } from './model.ts';
import { SITE_CHECKS } from './site/index.ts';
import { tool } from './tool.ts';

export const CHECKS: readonly Check[] = [
  { name: '模块边界', run: checkBoundaries },
  { name: '依赖清单', run: checkDependencies },
  { name: '内容', run: checkContent },
  { name: '发布以前要决定的疑点', run: checkDoubts },
  { name: '代码规范与格式', run: tool('biome', 'check', '--error-on-warnings') },
  { name: '页面格式', run: tool('prettier', '--check', 'src/**/*.astro') },
  { name: '无用代码', run: tool('knip') },
  ...SITE_CHECKS,
  { name: '类型', run: tool('astro', 'check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning') },
];
