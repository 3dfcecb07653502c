import { cleanOutsideText } from '../engine/outside-text.js';
import type { Locale } from '../engine/pack.js';
import type { Problem } from '../facts/order/problem.js';
import { didYouMeanEn, type ProblemCode, problemsEn } from './problems.en.js';
import { didYouMeanZhCN, problemsZhCN } from './problems.zh-CN.js';

const sentences = { 'zh-CN': problemsZhCN, en: problemsEn } as const;
const didYouMean = { 'zh-CN': didYouMeanZhCN, en: didYouMeanEn } as const;

/** One sentence that says what is wrong and what would be right. Everything from outside is made safe to print. */
export function sentenceOf({ code, params }: Problem, locale: Locale): string {
  if (!isProblemCode(code)) throw new Error(`no sentence for the problem ${code}`);
  const safe = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, cleanOutsideText(value)]));
  const { suggestion } = safe;
  return sentences[locale][code](safe) + (suggestion === undefined ? '' : didYouMean[locale](suggestion));
}

/** `file:line:column path`, as far as it is known. */
export function placeOf(
  problem: Problem & { readonly file?: string; readonly line?: number; readonly column?: number },
): string {
  const { file, line, column, path } = problem;
  const at = file === undefined ? '' : line ? `${file}:${line}:${column}` : file;
  return cleanOutsideText([at, path].filter(Boolean).join(' '));
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemsEn, code);
