import type { Locale } from '../engine/pack.js';
import { en, type Messages } from './en.js';
import { zhCN } from './zh-CN.js';

export const messages: Readonly<Record<Locale, Messages>> = { 'zh-CN': zhCN, en };

/** The language of an environment: Chinese locales read Chinese, everybody else English. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const name = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || environment.LANGUAGE || '';
  return /^zh(?![a-z])|chinese/i.test(name) ? 'zh-CN' : 'en';
}
