import type { Pack } from '../engine/pack.js';
import { namesAlike } from '../facts/platform.js';
import { checkDay } from './check-numbers.js';
import { checkValue, suggestion } from './compile-condition.js';
import type { Report } from './problem.js';
import type { Source } from './source.js';

/** A platform's file: goods and systems that exist, and names that no other platform has. */
export function checkPlatform(source: Source, pack: Pack, report: Report): void {
  const platform = pack.platforms[source.name];
  if (!platform) return;
  const { system, windows = [], words } = platform;
  if (system !== undefined && !Object.hasOwn(pack.systems, system))
    report(['system'], 'unknown-pack-system', { name: system, ...suggestion(system, Object.keys(pack.systems)) });
  const kind = pack.facts['goods.kind'];
  for (const [index, { goods = [] }] of windows.entries()) {
    for (const [at, id] of goods.entries()) if (kind) checkValue(kind, id, ['windows', index, 'goods', at], report);
  }
  const last = windows.findIndex(({ goods }) => goods === undefined);
  if (last >= 0 && last < windows.length - 1) report(['windows', last + 1], 'window-never-reached');
  checkDay(platform.checked, ['checked'], report);
  for (const [index, word] of words.entries()) {
    const comma = /[、，]/.exec(word)?.[0];
    if (comma !== undefined) report(['words', index], 'full-width', { character: comma, right: ',' });
    const other = Object.values(pack.platforms).find(
      ({ id, words: theirs }) => id !== platform.id && theirs.some((one) => namesAlike(one, word)),
    );
    if (other) report(['words', index], 'platform-word-twice', { word, other: other.id });
  }
}
