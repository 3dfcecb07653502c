import { messages } from '../locale/index.js';
import type { Report } from './report.js';
import { headline, namedPossibilities } from './text.js';

/** The report as Markdown. Everything that came from outside is escaped, so that it can neither format nor link anything. */
export function renderMarkdown(report: Report): string {
  const text = messages[report.language];
  const section = (heading: string, lines: readonly string[]) =>
    lines.length ? [`## ${heading}`, '', ...lines, ''] : [];
  const list = (items: readonly string[]) => items.map((item) => `- ${escapeMarkdown(item)}`);
  const [question] = report.nextQuestions;
  const titles = namedPossibilities(report);
  const marks = { ok: '✓', problem: '✗', unknown: '?' } as const;
  return [
    `# ${escapeMarkdown(report.title)}`,
    '',
    `**${escapeMarkdown(headline(report))}**`,
    '',
    report.settled ? text.settled : text.provisional,
    '',
    ...section(
      text.doNow,
      report.actions.map((action, index) => `${index + 1}. ${escapeMarkdown(action.text)}`),
    ),
    ...section(text.dont, list(report.warnings.map((warning) => warning.text))),
    ...section(text.why, [escapeMarkdown(report.explanation)]),
    ...(report.settled || !question
      ? []
      : section(
          text.stillOpen,
          list([...(titles.length ? [text.stillPossible(titles.join(text.semicolon))] : []), question.text]),
        )),
    ...section(
      text.checks,
      report.checks.map(
        (check) => `- ${marks[check.result]} ${escapeMarkdown(check.title)}${text.colon}${escapeMarkdown(check.text)}`,
      ),
    ),
    ...section(text.because, list(report.because.map((reason) => reason.text))),
    ...section(text.assumed, list(report.assumed.map((assumption) => assumption.text))),
    ...section(text.also, list(report.also.map((id) => report.titles[id] ?? id))),
    ...section(text.timeLine, [report.timeline.map((moment) => escapeMarkdown(moment.text)).join(' → ')]),
    text.noVerdictPromise,
    '',
  ].join('\n');
}

const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|!~&]/g, '\\$&')
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/^([-+])/, '\\$1');
