import type { Pack, Text } from '../engine/pack.js';
import { isDay, isLength } from './check-numbers.js';
import { suggestion } from './compile-condition.js';
import type { KeyPath, Report } from './problem.js';

/** What the rungs name must be there, and what each says must stand in both languages. */
export function checkLadder(pack: Pack, report: Report, checkText: (text: Text, at: KeyPath) => void): void {
  const ids = pack.ladder.map(({ id }) => id);
  const named = (at: KeyPath, kind: string, name: string, names: readonly string[]) => {
    if (!names.includes(name)) report(at, `unknown-${kind}`, { name, ...suggestion(name, names) });
  };
  const length = (at: KeyPath, limit: string) => {
    named(at, 'limit', limit, limits);
    if (pack.limits[limit] && !isLength(pack, limit)) report(at, 'rung-limit', { limit });
  };
  const [facts, limits] = [Object.keys(pack.facts), Object.keys(pack.limits)];
  for (const [index, rung] of pack.ladder.entries()) {
    const { id, title, needs, takes, latest, excludes, way, notFor, silent, worth, checked, from, until } = rung;
    if (ids.indexOf(id) < index) report([index, 'id'], 'rung-twice', { rung: id });
    for (const [place, other] of (needs?.tried ?? []).entries())
      named([index, 'needs', 'tried', place], 'rung', other, ids);
    for (const [place, other] of excludes.entries()) named([index, 'excludes', place], 'rung', other, ids);
    for (const [place, { accept, answer, promise }] of takes.entries()) {
      if (accept !== undefined) length([index, 'takes', place, 'accept'], accept);
      length([index, 'takes', place, 'answer'], answer);
      if (promise !== undefined) length([index, 'takes', place, 'promise'], promise);
    }
    if (latest) {
      const [key, fact] = 'until' in latest ? ['until', latest.until] : ['from', latest.from];
      named([index, 'latest', key], 'fact', fact, facts);
      const type = pack.facts[fact]?.type;
      if (type !== undefined && type !== 'time') report([index, 'latest', key], 'rung-time', { fact });
      if ('limit' in latest) length([index, 'latest', 'limit'], latest.limit);
    }
    for (const [key, day] of Object.entries({ checked, from, until }))
      if (day !== undefined && !isDay(day)) report([index, key], 'date-impossible', { value: day });
    const texts = { title, 'not-for': notFor, needs: needs?.text };
    for (const [key, text] of Object.entries(texts)) if (text) checkText(text, [index, key]);
    for (const [key, prose] of Object.entries({ way, silent: silent ?? [], worth: worth ?? [] }))
      for (const [place, { text }] of prose.entries()) checkText(text, [index, key, place]);
  }
}
