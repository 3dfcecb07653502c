import { fold } from './read-value.js';

/** Asked, and not known. */
export const dontKnow = 'unknown';

const words = new Set([
  dontKnow,
  ...["don't know", 'dont know', "i don't know", 'dk', 'not sure', 'not known'],
  ...['不知道', '不清楚', '看不到', '不记得', '没看到', '未知', '不确定', '不详', '忘了'],
]);

/** What people write where they do not know, as for the interview. */
export const saysDontKnow = (raw: unknown): boolean =>
  typeof raw === 'string' && words.has(fold(raw).replaceAll('’', "'"));
