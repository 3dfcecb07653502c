import type { Action, Pack, Warning } from '../engine/pack.js';
import { messages } from '../locale/index.js';
import { conditionLines } from './condition-words.js';
import { bullets, conditionItems, type Explanation, paragraphs } from './explanation.js';
import type { Showing } from './show-value.js';

/** An action or a warning: its texts, when it is offered, and the rules that name it. */
export function explainAction(
  kind: 'action' | 'warning',
  one: Action & Warning,
  pack: Pack,
  showing: Showing,
): Explanation {
  const { locale } = showing;
  const words = messages[locale].rules;
  const condition = kind === 'action' ? one.when : one.standing;
  const lines = condition ? conditionLines(condition, pack, showing) : [];
  const users = pack.rules
    .filter((rule) => (kind === 'action' ? rule.do : rule.dont).includes(one.id))
    .map(({ id }) => id);
  const texts = one.text.map(({ text }) => text[locale]);
  return {
    kind,
    id: one.id,
    title: words.kinds[kind],
    data: { texts, condition: lines, rules: users },
    sections: [
      { heading: words.explanation, items: bullets(texts) },
      { heading: kind === 'action' ? words.offeredWhen : words.shownWhen, items: conditionItems(lines, words.here) },
      { heading: words.usedBy, items: users.length ? bullets(users) : paragraphs([words.unused]) },
    ],
  };
}
