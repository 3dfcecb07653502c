import type { Pack } from '../engine/pack.js';
import { checkText } from './check-text.js';
import { checkValue, suggestion } from './compile-condition.js';
import type { KeyPath, Report } from './problem.js';
import type { Source } from './source.js';

/** Operators in the formats of accounts are those that the fact has. */
export function checkOperators(pack: Pack, report: Report): void {
  const fact = pack.facts['account.operator'];
  if (!fact) return;
  for (const { id, operators = {}, variants = [] } of Object.values(pack.accounts)) {
    for (const operator of Object.keys(operators)) checkValue(fact, operator, [id, 'operators', operator], report);
    for (const [index, { operator }] of variants.entries())
      if (operator !== undefined) checkValue(fact, operator, [id, 'variants', index, 'operator'], report);
  }
}

/** A goods' file: kinds, accounts, limits and facts that exist, and texts that can be shown. */
export function checkGoods(source: Source, pack: Pack, report: Report): void {
  const goods = pack.goods[source.name];
  if (!goods) return;
  const names = (at: KeyPath, kind: string, list: readonly string[], known: object) => {
    for (const [index, name] of list.entries())
      if (!Object.hasOwn(known, name))
        report([...at, index], `unknown-${kind}`, { name, ...suggestion(name, Object.keys(known)) });
  };
  const kind = pack.facts['goods.kind'];
  if (kind) checkValue(kind, goods.kinds, ['kinds'], report);
  names(['accounts'], 'account', goods.accounts ?? [], pack.accounts);
  names(['asks'], 'fact', goods.asks ?? [], pack.facts);
  const { window, usual, slower } = goods;
  const limits = { window, usual, 'month-turn': slower?.['month-turn'], busy: slower?.busy };
  for (const [key, limit] of Object.entries(limits)) {
    if (limit && !Object.hasOwn(pack.limits, limit))
      report(key in goods ? [key] : ['slower', key], 'unknown-limit', {
        name: limit,
        ...suggestion(limit, Object.keys(pack.limits)),
      });
  }
  for (const key of ['look', 'unchanged', 'keyLook', 'limited'] as const) {
    const text = goods[key];
    // A text of the goods that showed texts of the goods could show itself.
    if (text) checkText(text, [key], pack, report, {});
  }
}
