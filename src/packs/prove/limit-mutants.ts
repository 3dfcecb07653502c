import { type Leaf, leavesOf } from '../../engine/condition.js';
import { isDays, type Limit, type Pack } from '../../engine/pack.js';
import { milliseconds } from '../../engine/value.js';
import { everyCondition } from './conditions.js';
import { differ, type Goal } from './goal.js';
import type { Mutant } from './mutants.js';
import { isVerdict } from './questions.js';

/** A limit a second, or one unit, longer and shorter. */
export const ofLimit = (pack: Pack, limit: Limit): readonly Mutant[] =>
  [1, -1].flatMap((step) => {
    const values = limit.values.map((one) => ({ ...one, value: moved(one.value, step, one.count ?? limit.count) }));
    if (values.some(({ value }) => value === undefined)) return [];
    const before = limit.values.map(({ value }) => value).join();
    const changed = { ...limit, values: values as Limit['values'] };
    const after = changed.values.map(({ value }) => value).join();
    return [
      {
        change: 'limit' as const,
        place: `limits ${limit.id}`,
        before,
        after,
        pack: { ...pack, limits: { ...pack.limits, [limit.id]: changed } },
      },
    ];
  });

function moved(value: string | number, step: number, count: Limit['count']): string | number | undefined {
  if (typeof value === 'number') return value + step;
  const length = milliseconds(value);
  if (count === 'workdays' || (isDays(count) && !Number.isNaN(length))) return `P${length / 86_400_000 + step}D`;
  if (!Number.isNaN(length)) return length + step * 1000 >= 0 ? `PT${length / 1000 + step}S` : undefined;
  const [, many, unit] = /^P(\d+)([MY])$/.exec(value) ?? [];
  if (unit !== undefined) return `P${Number(many) + step}${unit}`;
  return /^\d+(?:\.\d\d)?$/.test(value) ? (Number(value) + step / 100).toFixed(2) : undefined;
}

/** What an order has to meet for another value of a limit to make a difference, as far as conditions and patience name it. */
export function limitGoal(pack: Pack, id: string, value: string | number): Goal {
  const names = ({ operand }: Leaf) => 'limit' in operand && operand.limit === id;
  const leaves = everyCondition(pack).flatMap(leavesOf).filter(names);
  const patient = pack.rules.filter(({ patience }) => patience && 'limit' in patience && patience.limit === id);
  const some: readonly Goal[] = [
    ...leaves.map((leaf) => differ(leaf, { ...leaf, operand: { values: [value] } })),
    ...patient.map((rule) => isVerdict(pack, rule)),
  ];
  return some.length ? { some } : { every: [] };
}

/** Whether a mutant changes a limit that only texts and letters name: the tests of rules read neither. */
export function onlyTexts(pack: Pack, { change, place }: Mutant): boolean {
  const id = place.split(' ')[1] ?? '';
  if (change !== 'limit' || counted(pack).includes(id)) return false;
  const { facts: _, ...shown } = pack;
  return (
    JSON.stringify(pack.letters).includes(JSON.stringify(id)) ||
    Object.values(pack.goods).some(({ usual }) => usual === id) ||
    JSON.stringify(shown).includes(`{limit:${id}}`)
  );
}

/** The limits on which it hangs what a verdict is, until when to wait, and whose turn it is. */
const counted = (pack: Pack): readonly (string | undefined)[] => [
  ...Object.values(pack.goods).flatMap(({ window, slower }) => [window, ...Object.values(slower ?? {})]),
  ...[...pack.rules.map(({ patience }) => patience), ...pack.ladder.map(({ latest }) => latest)].map((end) =>
    end && 'limit' in end ? end.limit : undefined,
  ),
  ...pack.ladder.flatMap(({ takes }) => takes.flatMap(({ accept, answer }) => [accept, answer])),
  ...everyCondition(pack)
    .flatMap(leavesOf)
    .map(({ operand }) => ('limit' in operand ? operand.limit : undefined)),
];
