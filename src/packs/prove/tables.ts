import type { Fact, Pack } from '../../engine/pack.js';
import type { Value } from '../../engine/value.js';
import { derive } from '../../facts/derive.js';
import { dontKnow } from '../../facts/order/read-order.js';

/** What is known of a fact: a value, `undefined` for not known, `null` for known to be nothing. */
export type Cell = Value | null | undefined;

/** What a computed fact is for every combination of answers to its sources; of a list only the signs that make a difference are kept. */
export type Table = readonly Row[];
export interface Row {
  readonly sources: ReadonlyMap<string, Cell>;
  readonly result: Cell;
}

/** More combinations than this are not tried: then the fact stays a free variable. */
const mostCombinations = 20_000;
/** Facts that have no time among their sources do not hang on the moment. */
const someDay = '2026-11-21T12:00:00+08:00';

/** Undefined where a source has no classes (an amount, a time, a text, records), or there are too many combinations. */
export function tableOf(pack: Pack, fact: Fact): Table | undefined {
  if (fact.definition?.kind !== 'computed' || !['boolean', 'choice'].includes(fact.type)) return undefined;
  const sources = fact.definition.from.map((path) => pack.facts[path]);
  let combinations: readonly ReadonlyMap<string, Value>[] = [new Map()];
  for (const source of sources) {
    const classes = source && classesOf(source);
    if (!classes || classes.length * combinations.length > mostCombinations) return undefined;
    combinations = combinations.flatMap((answers) =>
      classes.map((value) => (value === undefined ? answers : new Map(answers).set(source.path, value))),
    );
  }
  const all = combinations.map((answers) => {
    const { values } = derive(pack, answers, someDay, [fact.path]);
    return { sources: cellsOf(answers, sources), result: values.get(fact.path) };
  });
  return withoutIdleSigns(distinct(all));
}

function classesOf(source: Fact): readonly (Value | undefined)[] | undefined {
  const ids = source.choices?.map(({ id }) => id) ?? [];
  if (source.definition) return undefined;
  if (source.type === 'boolean') return [undefined, dontKnow, true, false];
  if (source.type === 'choice') return [undefined, dontKnow, ...ids];
  if (source.type === 'choices' && ids.length <= 12)
    return [
      undefined,
      dontKnow,
      ...ids.reduce<readonly (readonly string[])[]>((sets, id) => sets.concat(sets.map((set) => [...set, id])), [[]]),
    ];
  return undefined;
}

export const something = ' something';
export const signKey = (fact: string, value: Value): string => `{"sign":${JSON.stringify([fact, value])}}`;

function cellsOf(
  answers: ReadonlyMap<string, Value>,
  sources: readonly (Fact | undefined)[],
): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const source of sources) {
    if (!source) continue;
    const given = answers.get(source.path);
    const value = given === undefined ? source.premise : given === dontKnow ? undefined : given;
    if (source.type !== 'choices') cells.set(source.path, value);
    else {
      cells.set(source.path, value === undefined ? undefined : something);
      if (!Array.isArray(value)) continue;
      for (const { id } of source.choices ?? [])
        cells.set(
          signKey(source.path, id),
          value.some((one) => one === id),
        );
    }
  }
  return cells;
}

const keyOf = (cells: ReadonlyMap<string, Cell>): string =>
  JSON.stringify([...cells].map(([name, cell]) => [name, cell === undefined ? {} : cell]));

const distinct = (rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [`${keyOf(row.sources)}${JSON.stringify(row.result) ?? ''}`, row])).values(),
];

/** Leaves out each sign with which and without which the same comes out. */
function withoutIdleSigns(rows: readonly Row[]): readonly Row[] {
  const signs = [...new Set(rows.flatMap(({ sources }) => [...sources.keys()]))].filter((name) => name.startsWith('{'));
  const without = (sign: string, { sources, result }: Row): Row => ({
    sources: new Map([...sources].filter(([name]) => name !== sign)),
    result,
  });
  return signs.reduce((left, sign) => {
    const results = new Map<string, Set<string>>();
    for (const row of left.filter(({ sources }) => sources.has(sign))) {
      const key = `${row.sources.get(sign)}${keyOf(without(sign, row).sources)}`;
      results.set(key, (results.get(key) ?? new Set()).add(JSON.stringify(row.result) ?? ''));
    }
    const listed = (key: string) => [...(results.get(key) ?? [])].toSorted().join();
    const others = [...results.keys()].map((key) => key.replace(/^(?:true|false)/, ''));
    return others.every((key) => listed(`true${key}`) === listed(`false${key}`))
      ? distinct(left.map((row) => without(sign, row)))
      : left;
  }, rows);
}
