import { messages } from '../locale/index.js';
import type { Report } from './report.js';
import { headOf, type Item, sectionsOf } from './sections.js';
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

/** The report for a terminal of so many columns. Nothing is said by colour alone. */
export function renderText(report: Report, columns: number, paint: Paint): string {
  const lines = ({ lead, text }: Item, style: (text: string) => string): readonly string[] =>
    wrap(text, Math.max(8, columns - lead.length)).map(
      (line, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + style(line),
    );
  const para = (text: string, style = same) => lines({ lead: '', text }, style);
  const { title, headline, certainty } = headOf(report);
  return [
    ...para(title, paint.title),
    ...para(headline, report.state === 'stop' ? paint.bad : same),
    ...para(certainty, report.settled ? same : paint.open),
    ...sectionsOf(report).flatMap(({ heading, items }) => [
      '',
      ...para(heading, paint.heading),
      ...items.flatMap((item) => lines(item, item.tone ? paint[item.tone] : same)),
    ]),
    '',
    ...para(messages[report.language].noVerdictPromise),
    '',
  ].join('\n');
}
