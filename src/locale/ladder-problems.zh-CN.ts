import type { ladderProblemsEn } from './ladder-problems.en.js';

type Params = Readonly<Record<string, string>>;

export const ladderProblemsZhCN: Readonly<Record<keyof typeof ladderProblemsEn, (params: Params) => string>> = {
  'unknown-rung': (p) => `没有叫“${p.name}”的求助步骤。`,
  'rung-twice': (p) => `求助步骤“${p.rung}”写了两次。`,
  'rung-limit': (p) => `求助步骤的期限要用时长，“${p.limit}”不是时长。`,
  'rung-time': (p) => `求助步骤的最晚日子要从一个时间算起，“${p.fact}”不是时间。`,
  'calendar-exists': (p) => `${p.name} 已经有了，没有动它。请换一个文件名。`,
  'calendar-not-saved': (p) => `日历没能存到 ${p.name}（${p.reason}）。`,
};
