import { messages } from '../locale/index.js';
import { ladderItems } from './ladder-items.js';
import { letterSection } from './letter-section.js';
import type { Report } from './report.js';
import { showTime } from './show-value.js';

/** The report as headed lists, the same for every format that people read. */
export interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
}

export interface Item {
  /** What stands in front: a number, a mark, a dash, or nothing for a paragraph. */
  readonly lead: string;
  readonly text: string;
  readonly tone?: 'good' | 'bad' | 'open';
}

/** Title, who has to act and until when, and how sure it is. */
export function headOf(report: Report): {
  readonly title: string;
  readonly headline: string;
  readonly certainty: string;
} {
  const text = messages[report.language];
  const until = report.waitUntil;
  const state = until ? text.state.wait(clockOf(report, until)) : text.state[stateWords(report)];
  const atWork = report.ladder.find((one) => one.authority && one.state === 'now' && one.until === until);
  return {
    title: report.title,
    headline:
      atWork && until
        ? text.ladder.atWork(atWork.title, clockOf(report, until))
        : `${text.who}${text.colon}${partyOf(report)}${text.stop}${state}${text.stop.trim()}`,
    certainty: certaintyOf(report),
  };
}

function partyOf({ responsible, state, language }: Report): string {
  const { startsWithYou, whoIsOpen, party } = messages[language];
  if (responsible === 'nobody' && state === 'ask') return whoIsOpen;
  return responsible === 'user' ? startsWithYou : party[responsible];
}

/** Nobody keeps those waiting who can take the step themselves. */
function stateWords({
  state,
  responsible,
  settled,
}: Report): 'act' | 'actYourself' | 'stop' | 'done' | 'doneSoFar' | 'ask' {
  if (state === 'done') return settled ? 'done' : 'doneSoFar';
  if (state === 'stop' || state === 'ask') return state;
  return responsible === 'user' || responsible === 'nobody' ? 'actYourself' : 'act';
}

function certaintyOf({ settled, state, nextQuestions, language }: Report): string {
  const text = messages[language];
  if (settled) return state === 'ask' ? text.settledAsk : text.settled;
  return nextQuestions.length ? text.provisional : text.outOfSight;
}

/** What to do comes first, then what not to do, then why; what is only of interest stands last. */
export function sectionsOf(report: Report): readonly Section[] {
  const text = messages[report.language];
  const bullets = (texts: readonly string[]): readonly Item[] => texts.map((one) => ({ lead: '- ', text: one }));
  const sections: readonly Section[] = [
    { heading: text.doNow, items: actions(report) },
    { heading: text.dont, items: report.warnings.map((warning) => ({ lead: '✗ ', text: warning.text, tone: 'bad' })) },
    { heading: text.why, items: paragraphs([report.explanation]) },
    { heading: text.stillOpen, items: stillOpen(report) },
    { heading: text.ladder.heading, items: ladderItems(report) },
    { heading: text.checks, items: report.checks.map((check) => checkItem(check, text.colon)) },
    { heading: text.because, items: bullets(report.because.map((reason) => reason.text)) },
    { heading: text.assumed, items: bullets(report.assumed.map((assumption) => assumption.text)) },
    { heading: text.also, items: bullets(report.also.map((id) => report.titles[id] ?? id)) },
    { heading: text.timeLine, items: paragraphs([report.timeline.map((moment) => moment.text).join(' → ')]) },
    {
      heading: text.ruleOfThumb,
      items: report.rulesOfThumb.map(({ value, reason }) => ({ lead: '', text: `${value}${text.stop}${reason}` })),
    },
    ...(report.letter ? [letterSection(report.letter, report)] : []),
  ];
  return sections.filter(({ items }) => items.length > 0);
}

const paragraphs = (texts: readonly string[]): readonly Item[] =>
  texts.filter((one) => one !== '').map((one) => ({ lead: '', text: one }));

/** What to do at once, then what to do when the time is over. */
function actions(report: Report): readonly Item[] {
  const now = report.actions.filter(({ from }) => from === null);
  const later = report.actions.filter(({ from }) => from !== null);
  const numbered = (list: typeof now, offset: number): readonly Item[] =>
    list.map((action, index) => ({ lead: `${offset + index + 1}. `, text: action.text }));
  const times = [...new Set(later.flatMap(({ from }) => from ?? []))].sort();
  const then = times.flatMap((time): readonly Item[] => {
    const due = later.filter(({ from }) => from === time);
    const before = now.length + later.filter(({ from }) => from !== null && from < time).length;
    return [{ lead: '', text: messages[report.language].doThen(clockOf(report, time)) }, ...numbered(due, before)];
  });
  return [...numbered(now, 0), ...then];
}

function checkItem({ title, result, looked, text }: Report['checks'][number], colon: string): Item {
  const [mark, tone] = ({ ok: ['✓', 'good'], problem: ['✗', 'bad'], unknown: ['?', 'open'] } as const)[result];
  const content = `${title}${colon}${text}`;
  return looked ? { lead: `${mark} `, text: content, tone } : { lead: '· ', text: content };
}

/** At most two that are still possible, and the look that decides between them, or helps most. */
function stillOpen(report: Report): readonly Item[] {
  const text = messages[report.language];
  const [question] = report.nextQuestions;
  if (!question) return [];
  const titles = namedPossibilities(report);
  const decides = report.possible.length > 0 && report.possible.every((id) => question.settles.includes(id));
  return [
    ...(titles.length ? [{ lead: '', text: text.stillPossible(titles.join(text.semicolon)) }] : []),
    {
      lead: '? ',
      text: `${decides ? text.lookThatDecides : text.lookThatHelps}${text.colon}${question.text}`,
      tone: 'open',
    },
    ...(question.help ? [{ lead: '  ', text: question.help }] : []),
  ];
}

/** At most two of what is still possible: those first that the next question can confirm. */
export function namedPossibilities({ possible, nextQuestions: [question], titles }: Report): readonly string[] {
  const decided = (question?.settles ?? []).filter((id) => possible.includes(id));
  return [...new Set([...decided, ...possible])].slice(0, 2).map((id) => titles[id] ?? id);
}

const clockOf = (report: Report, at: string): string => showTime(at, { locale: report.language, now: report.now });
