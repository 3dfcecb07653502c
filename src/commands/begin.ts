import type { Locale, Pack } from '../engine/pack.js';
import { beijing } from '../engine/time.js';
import { nowFor } from './now-for.js';
import { packFor } from './pack-for.js';

export interface Beginning {
  /** Beijing time. */
  readonly clock: string;
  /** The time to judge by, where `--now` fixes one. */
  readonly now: string | undefined;
  readonly pack: Pack;
}

/** What every command that judges begins with; an exit code where the time or the rules are not usable, which has been said. */
export async function begin(options: {
  readonly locale: Locale;
  readonly format: string;
  readonly rules: readonly string[];
  readonly now?: string;
}): Promise<Beginning | number> {
  const clock = beijing(Date.now());
  const now = nowFor(options.now, clock);
  if (typeof now === 'object') return (await import('./problems.js')).refuse(options, now);
  const pack = await packFor(options);
  return typeof pack === 'number' ? pack : { clock, now, pack };
}
