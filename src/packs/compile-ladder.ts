import type { Condition } from '../engine/condition.js';
import type { Prose } from '../engine/pack.js';
import type { Rung } from '../engine/rung.js';
import type { RungSource } from './ladder-schema.js';
import type { KeyPath } from './problem.js';
import type { ProseSource } from './schema.js';

interface Compiler {
  readonly condition: (source: unknown, at: KeyPath) => Condition;
  readonly prose: (source: ProseSource | undefined, at: KeyPath) => Prose;
}

/** The rungs in their order, with their conditions compiled. */
export const compileLadder = (sources: readonly RungSource[], { condition, prose }: Compiler): readonly Rung[] =>
  sources.map((source, index): Rung => {
    const { self, authority, needs, takes, latest, excludes, way, worth, silent, until } = source;
    const conditions = (['when', 'unless', 'first', 'alongside', 'aside', 'spent'] as const).flatMap((key) =>
      source[key] === undefined ? [] : [[key, condition(source[key], [index, key])] as const],
    );
    return {
      id: source.id,
      title: source.title,
      ...Object.fromEntries(conditions),
      self: self ?? false,
      authority: authority ?? false,
      actions: source.actions,
      ...(needs && { needs: { text: needs.text, tried: needs.tried ?? [] } }),
      takes: (takes ?? []).map(({ when, accept, answer, promise }, place) => ({
        answer,
        ...(accept !== undefined && { accept }),
        ...(promise !== undefined && { promise }),
        ...(when !== undefined && { when: condition(when, [index, 'takes', place, 'when']) }),
      })),
      ...(latest && { latest }),
      excludes: excludes ?? [],
      way: prose(way, [index, 'way']),
      ...(source['not-for'] && { notFor: source['not-for'] }),
      ...(silent && { silent: prose(Array.isArray(silent) ? silent : [silent], [index, 'silent']) }),
      ...(worth && { worth: prose(Array.isArray(worth) ? worth : [worth], [index, 'worth']) }),
      source: source.source,
      checked: source.checked,
      from: source.from,
      ...(until !== undefined && { until }),
    };
  });
