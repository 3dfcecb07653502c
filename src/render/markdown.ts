import { messages } from '../locale/index.js';
import type { Report } from './report.js';
import { headOf, type Item, sectionsOf } from './sections.js';

/** The report as Markdown. What came from outside is escaped, so that it can neither format nor link anything. */
export function renderMarkdown(report: Report): string {
  const { title, headline, certainty } = headOf(report);
  return [
    `# ${escapeMarkdown(title)}`,
    '',
    `**${escapeMarkdown(headline)}**`,
    '',
    escapeMarkdown(certainty),
    '',
    ...sectionsOf(report).flatMap(({ heading, items }) => [`## ${heading}`, '', ...items.flatMap(itemLines), '']),
    messages[report.language].noVerdictPromise,
    '',
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** Numbers stay numbers, marks stand in a list, and a paragraph stands apart from the list around it. */
function itemLines({ lead, text }: Item): readonly string[] {
  const content = escapeMarkdown(text);
  const mark = lead.trim();
  if (mark === '') return ['', content, ''];
  return [/^\d/.test(mark) ? `${mark} ${content}` : mark === '-' ? `- ${content}` : `- ${mark} ${content}`];
}

// A dot, colon or @ inside a word would let a viewer make a link of it.
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|!~&]/g, '\\$&')
    .replace(/(?<=\w)[.:@](?=[\w/])/g, '\\$&')
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/^([-+])/, '\\$1');
