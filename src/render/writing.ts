import { evaluator } from '../engine/evaluate.js';
import type { Known } from '../engine/known.js';
import type { Locale, Pack } from '../engine/pack.js';
import type { Verdict } from '../engine/verdict.js';
import type { Writing } from './prose.js';

/** What the texts of a pack need to be written for one verdict. They may ask what it is: the same action is worded otherwise for a delay than for a double charge. */
export function writingFor(
  pack: Pack,
  known: Known,
  verdict: Verdict,
  { locale, unmask }: { readonly locale: Locale; readonly unmask: boolean },
): Writing {
  const currency = known.values.get('payment.currency');
  return {
    pack,
    known,
    evaluate: evaluator(pack, { ...known, values: new Map(known.values).set('verdict', verdict.id) }),
    showing: { locale, now: known.now, unmask, currency: typeof currency === 'string' ? currency : 'CNY' },
    ...(verdict.waitUntil && { waitUntil: verdict.waitUntil }),
  };
}
