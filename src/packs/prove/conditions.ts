import type { Condition } from '../../engine/condition.js';
import type { Fact, Pack, Prose } from '../../engine/pack.js';

/** Every condition of a pack, wherever it stands. */
export const everyCondition = (pack: Pack): readonly Condition[] => [
  ...pack.rules.flatMap(({ when, explain, claim }) => [when, ...ofProse(explain), ...ofProse(claim)]),
  ...Object.values(pack.facts).flatMap(ofFact),
  ...Object.values(pack.actions).flatMap(({ when, text }) => [...some(when), ...ofProse(text)]),
  ...Object.values(pack.warnings).flatMap(({ standing, text }) => [...some(standing), ...ofProse(text)]),
];

const some = (condition: Condition | undefined): readonly Condition[] => (condition ? [condition] : []);

const ofProse = (prose: Prose): readonly Condition[] =>
  prose.flatMap(({ when, unless }) => [...some(when), ...some(unless)]);

function ofFact({ definition, askedWhen }: Fact): readonly Condition[] {
  if (definition?.kind === 'when') return [definition.when];
  if (definition?.kind === 'at-least') return definition.of;
  if (definition?.kind === 'count' || definition?.kind === 'latest') return some(definition.where);
  return some(askedWhen);
}
