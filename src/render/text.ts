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
  const para = (content: string, lead = '', style = same): readonly string[] =>
    wrap(content, Math.max(8, columns - lead.length)).map(
      (line, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + style(line),
    );
  const section = (heading: string, ...lines: readonly (readonly string[])[]): readonly string[] =>
    lines.length ? ['', ...para(heading, '', paint.heading), ...lines.flat()] : [];
  const bullets = (texts: readonly string[]) => texts.map((one) => para(one, '- '));

  return [
    ...para(report.title, '', paint.title),
    ...para(headline(report), '', report.state === 'stop' ? paint.bad : same),
    ...para(report.settled ? text.settled : text.provisional, '', report.settled ? same : paint.open),
    ...section(text.doNow, ...numberedActions(report, para)),
    ...section(text.dont, ...report.warnings.map((warning) => para(warning.text, '✗ ', paint.bad))),
    ...section(text.why, para(report.explanation)),
    ...section(text.stillOpen, ...stillOpen(report, para, paint)),
    ...section(
      text.checks,
      ...report.checks.map(({ title, result, text: line }) => {
        const style = { ok: paint.good, problem: paint.bad, unknown: paint.open }[result];
        return para(`${title}${text.colon}${line}`, `${marks[result]} `, style);
      }),
    ),
    ...section(text.because, ...bullets(report.because.map((reason) => reason.text))),
    ...section(text.assumed, ...bullets(report.assumed.map((assumption) => assumption.text))),
    ...section(text.also, ...bullets(report.also.map((id) => report.titles[id] ?? id))),
    ...section(text.timeLine, para(report.timeline.map((moment) => moment.text).join(' → '))),
    ...section(
      text.ruleOfThumb,
      ...report.rulesOfThumb.map(({ value, reason }) => para(`${value}${text.stop}${reason}`)),
    ),
    '',
    ...para(text.noVerdictPromise),
    '',
  ].join('\n');
}

type Para = (content: string, lead?: string, style?: (text: string) => string) => readonly string[];

/** What to do at once, then what to do when the time is over. */
function numberedActions(report: Report, para: Para): readonly (readonly string[])[] {
  const now = report.actions.filter(({ from }) => from === null);
  const later = report.actions.filter(({ from }) => from !== null);
  const numbered = (actions: typeof now, offset: number) =>
    actions.map((action, index) => para(action.text, `${offset + index + 1}. `));
  const until =
    report.waitUntil && later.length ? [para(messages[report.language].doThen(clockOf(report, report.waitUntil)))] : [];
  return [...numbered(now, 0), ...until, ...numbered(later, now.length)];
}

/** At most two that are still possible, and the one look that decides. */
function stillOpen(report: Report, para: Para, paint: Paint): readonly (readonly string[])[] {
  const text = messages[report.language];
  const [question] = report.nextQuestions;
  if (!question) return [];
  const titles = namedPossibilities(report);
  return [
    ...(titles.length ? [para(text.stillPossible(titles.join(text.semicolon)))] : []),
    para(`${text.lookThatDecides}${text.colon}${question.text}`, '? ', paint.open),
    ...(question.help ? [para(question.help, '  ')] : []),
  ];
}

/** At most two of what is still possible: those first that the next question can confirm. */
export function namedPossibilities({ possible, nextQuestions: [question], titles }: Report): readonly string[] {
  const decided = (question?.settles ?? []).filter((id) => possible.includes(id));
  return [...new Set([...decided, ...possible])].slice(0, 2).map((id) => titles[id] ?? id);
}

/** Who has to act and until when, in one line. */
export function headline(report: Report): string {
  const text = messages[report.language];
  const state =
    report.state === 'wait' && report.waitUntil
      ? text.state.wait(clockOf(report, report.waitUntil))
      : text.state[report.state === 'wait' ? 'act' : report.state];
  return `${text.who}${text.colon}${text.party[report.responsible]}${text.stop}${state}${text.stop.trim()}`;
}

const clockOf = (report: Report, at: string): string => showTime(at, { locale: report.language, now: report.now });
