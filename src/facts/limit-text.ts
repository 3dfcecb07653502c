import { limitOn, type Pack } from '../engine/pack.js';

/** The value that a limit has at a time, where it is a length or an amount. */
export function limitText(pack: Pack, id: string, now: string): string | undefined {
  const limit = pack.limits[id];
  const value = limit && limitOn(limit, now);
  return typeof value === 'string' ? value : undefined;
}
