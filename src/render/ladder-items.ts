import { messages } from '../locale/index.js';
import type { Report } from './report.js';
import type { Item } from './sections.js';

type Written = Report['ladder'][number];

/** The present rungs and the next one in detail, what lies further off in one line together: on a phone the whole would be too much. */
export function ladderItems({ ladder, actions, language }: Report): readonly Item[] {
  const text = messages[language].ladder;
  // The user's own looks stand among the actions.
  const looked = ladder.filter(({ takes }) => takes !== null);
  // What is over, then whom to turn to now, then the others; of those the earliest is the next one.
  const turn = ({ state }: Written) => (state === 'done' ? 0 : state === 'now' ? 1 : 2);
  const shown = [...looked].sort((a, b) => turn(a) - turn(b));
  const next = [...shown]
    .filter(({ state, from }) => state === 'later' && from !== null)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))[0];
  const isAbove = (written: Written) => actions.some(({ id }) => written.actions.includes(id));
  const item = (written: Written): Item => {
    const { title, state, way, takes, needs, silent, worth } = written;
    const details = {
      now: written.asked > 0 ? [silent] : [isAbove(written) ? text.seeAbove : way, needs, takes, silent, worth],
      later: written === next || written.cannotWait ? [needs, isAbove(written) ? text.seeAbove : way, worth] : [worth],
      done: [],
      closed: [],
    }[state];
    const mark = { now: '→ ', later: '· ', done: '✓ ', closed: '× ' }[state];
    const parts = [written.text, ...details].filter((part) => part !== null && part !== '');
    return { lead: mark, text: `${title}${messages[language].colon}${parts.join(language === 'en' ? ' ' : '')}` };
  };
  const far = shown.filter((written) => written.state === 'later' && written.from === null && !written.cannotWait);
  if (far.length < 2) return shown.map(item);
  const inOne = far.map(({ title, text: turn, worth }) =>
    text.farOne(
      title,
      [turn === text.afterThose ? null : turn, worth].filter((part) => part !== null && part !== ''),
    ),
  );
  return [...shown.filter((written) => !far.includes(written)).map(item), { lead: '· ', text: text.far(inOne) }];
}
