import type { Locale, Pack } from '../engine/pack.js';
import { messages } from '../locale/index.js';
import type { ReportLetter } from './letter.js';
import { escapeMarkdown } from './markdown.js';
import { showTime } from './show-value.js';

export interface NoteOptions {
  readonly locale: Locale;
  /** Beijing time. */
  readonly now: string;
}

/** What to know before sending: when, what is to be filled in, what to attach and where it is found. */
export function letterNotes(letter: ReportLetter, pack: Pack, options: NoteOptions): readonly string[] {
  const text = messages[options.locale];
  const own = letter.evidence.filter(({ group }) => group === 'own');
  const channel = letter.evidence.filter(({ group }) => group === 'payment-channel');
  return [
    ...remarks(letter, pack, options),
    ...(own.length ? [`${text.letter.take}${text.colon.trim()}`] : []),
    ...own.map((one, index) => `${index + 1}. ${one.text}${text.colon}${one.where}`),
    ...(channel.length ? [`${text.letter.askFor}${text.colon.trim()}`] : []),
    ...channel.map((one) => `- ${one.text}${text.colon}${one.where}`),
    text.noVerdictPromise,
  ];
}

function remarks(letter: ReportLetter, pack: Pack, { locale, now }: NoteOptions): readonly string[] {
  const text = messages[locale].letter;
  const labels = letter.missing.flatMap((path) => {
    const fact = pack.facts[path];
    return fact ? [(fact.blank ?? fact.label)[locale]] : [];
  });
  return [
    ...(letter.caution === null ? [] : [letter.caution]),
    ...(letter.from === null || letter.caution !== null
      ? []
      : [text.sendLater(showTime(letter.from, { locale, now }))]),
    ...(labels.length ? [text.fillIn(labels.join(messages[locale].and))] : []),
    ...(letter.length > letter.limit ? [text.tooLong(letter.length, letter.limit)] : []),
    ...(letter.language === locale || letter.translation !== null ? [] : [text.inChinese].filter(Boolean)),
  ];
}

/** The letter as a page of Markdown: its text quoted, so that it can be told from what is said about it. */
export function letterMarkdown(letter: ReportLetter, pack: Pack, options: NoteOptions): string {
  const text = messages[options.locale];
  const quoted = (whole: string) =>
    whole
      .split('\n')
      .map((line) => `> ${escapeMarkdown(line)}\\`)
      .join('\n')
      .replace(/\\$/, '');
  const groups = (['own', 'payment-channel', 'platform'] as const).flatMap((group) => {
    const items = letter.evidence.filter((one) => one.group === group);
    const heading = { own: text.letter.take, 'payment-channel': text.letter.askFor, platform: text.letter.demandOf }[
      group
    ];
    const lines = items.map((one, index) => `${index + 1}. ${escapeMarkdown(`${one.text}${text.colon}${one.where}`)}`);
    return items.length ? [`## ${heading}`, '', ...lines, ''] : [];
  });
  return [
    `# ${escapeMarkdown(text.letter.heading(letter.title))}`,
    '',
    ...remarks(letter, pack, options).flatMap((remark) => [escapeMarkdown(remark), '']),
    quoted(letter.text),
    '',
    ...(letter.translation === null
      ? []
      : ['---', '', text.letter.translation(letter.language), '', quoted(letter.translation), '']),
    ...groups,
    text.noVerdictPromise,
    '',
  ].join('\n');
}
