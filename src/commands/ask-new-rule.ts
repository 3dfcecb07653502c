import { type Locale, type Pack, parties } from '../engine/pack.js';
import { exitCode } from '../exit-code.js';
import type { Problem } from '../facts/order/problem.js';
import { askLine, isTerminal } from '../io.js';
import { messages } from '../locale/index.js';
import type { NewFlags } from './rules-new.js';

export interface NewAnswers {
  readonly check: string;
  readonly titleEn: string;
  readonly titleZh: string;
  readonly when: readonly string[];
  readonly responsible: string;
  readonly do: readonly string[];
}

const flagOf = {
  check: '--check',
  titleEn: '--title-en',
  titleZh: '--title-zh',
  when: '--when',
  responsible: '--responsible',
  do: '--do',
} as const;

/** What the flags do not say is asked on a terminal; elsewhere the first flag that is missing is named. */
export async function askMissing(flags: NewFlags, pack: Pack, locale: Locale): Promise<NewAnswers | Problem | number> {
  const words = messages[locale].rules.ask;
  const questions = {
    check: words.check(pack.checks.map(({ id }) => id).join(', ')),
    titleEn: words.titleEn,
    titleZh: words.titleZh,
    when: words.when,
    responsible: words.responsible(parties.join(', ')),
    do: words.do,
  };
  const answers = new Map<string, readonly string[]>();
  for (const name of ['check', 'titleEn', 'titleZh', 'when', 'responsible', 'do'] as const) {
    const given = flags[name];
    if (given !== undefined) {
      answers.set(name, typeof given === 'string' ? [given] : given);
      continue;
    }
    if (!isTerminal(0)) return { code: 'new-flag-missing', path: '', level: 'error', params: { name: flagOf[name] } };
    const typed = await ask(questions[name], name === 'when');
    if (typed === 'interrupted') return exitCode.interrupted;
    if (typed.length === 0)
      return { code: 'new-flag-missing', path: '', level: 'error', params: { name: flagOf[name] } };
    answers.set(name, typed);
  }
  const one = (name: string): string => answers.get(name)?.[0]?.trim() ?? '';
  return {
    check: one('check'),
    titleEn: one('titleEn'),
    titleZh: one('titleZh'),
    when: answers.get('when') ?? [],
    responsible: one('responsible'),
    do: one('do')
      .split(/[,，]/)
      .map((id) => id.trim())
      .filter(Boolean),
  };
}

/** One line, or as many as are typed before an empty one. */
async function ask(question: string, several: boolean): Promise<readonly string[] | 'interrupted'> {
  const typed: string[] = [];
  for (;;) {
    const answer = await askLine(question);
    if (answer === 'interrupted') return answer;
    const line = answer === 'closed' ? '' : answer.line.trim();
    if (line) typed.push(line);
    if (!line || !several) return typed;
  }
}
