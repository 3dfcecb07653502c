import { messages } from '../locale/index.js';
import type { Report } from './report.js';
import { showTime } from './show-value.js';
import { wrap } from './wrap.js';

/** How to emphasise on this terminal; the plain one leaves every text as it is. */
export interface Paint {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly open: (text: string) => string;
}

const same = (text: string): string => text;
export const plain: Paint = { title: same, heading: same, good: same, bad: same, open: same };

const marks = { ok: '✓', problem: '✗', unknown: '?' } as const;

/** The report for a terminal of so many columns. Nothing is said by colour alone. */
export function renderText(report: Report, columns: number, paint: Paint): string {
  const text = messages[report.language];
  const lines: string[] = [];
  const add = (content: string, lead = '', style = same) =>
    wrap(content, Math.max(8, columns - lead.length)).forEach((line, index) => lines.push(`${index === 0 ? lead : ' '.repeat(lead.length)}${style(line)}`));
  const section = (heading: string) => {
    lines.push('');
    add(heading, '', paint.heading);
  };

  add(report.title, '', paint.title);
  add(headline(report), '', report.state === 'stop' ? paint.bad : same);
  add(report.settled ? text.settled : text.provisional, '', report.settled ? same : paint.open);

  section(text.doNow);
  const now = report.actions.filter(({ from }) => from === null);
  const later = report.actions.filter(({ from }) => from !== null);
  now.forEach((action, index) => add(action.text, `${index + 1}. `));
  if (later.length && report.waitUntil) {
    add(text.doThen(clockOf(report, report.waitUntil)), '   ');
    later.forEach((action, index) => add(action.text, `${now.length + index + 1}. `));
  }
  if (report.warnings.length) section(text.dont);
  for (const warning of report.warnings) add(warning.text, '✗ ', paint.bad);

  section(text.why);
  add(report.explanation);

  const [question] = report.nextQuestions;
  if (!report.settled && question) {
    section(text.stillOpen);
    const titles = report.possible.slice(0, 2).map((id) => report.titles[id] ?? id);
    if (titles.length) add(text.stillPossible(titles.join(text.semicolon)));
    add(`${text.lookThatDecides}${text.colon}${question.text}`, '? ', paint.open);
    if (question.help) add(question.help, '  ');
  }

  section(text.checks);
  for (const { title, result, text: line } of report.checks) {
    const style = { ok: paint.good, problem: paint.bad, unknown: paint.open }[result];
    add(`${title}${text.colon}${line}`, `${marks[result]} `, style);
  }
  if (report.because.length) section(text.because);
  for (const reason of report.because) add(reason.text, '- ');
  if (report.assumed.length) section(text.assumed);
  for (const assumption of report.assumed) add(assumption.text, '- ');
  if (report.also.length) section(text.also);
  for (const id of report.also) add(report.titles[id] ?? id, '- ');
  section(text.timeLine);
  add(report.timeline.map(({ text: moment }) => moment).join(' → '));
  for (const { value, reason } of report.rulesOfThumb) {
    section(text.ruleOfThumb);
    add(`${value}${report.language === 'en' ? '. ' : '。'}${reason}`);
  }
  lines.push('');
  add(text.noVerdictPromise);
  return `${lines.join('\n')}\n`;
}

/** Who has to act and until when, in one line. */
export function headline(report: Report): string {
  const text = messages[report.language];
  const state = report.state === 'wait' && report.waitUntil ? text.state.wait(clockOf(report, report.waitUntil)) : text.state[report.state === 'wait' ? 'act' : report.state];
  return `${text.who}${text.colon}${text.party[report.responsible]}${text.semicolon}${state}`;
}

const clockOf = (report: Report, at: string): string => showTime(at, { locale: report.language, now: report.now });
