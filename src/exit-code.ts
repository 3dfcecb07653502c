import type { State } from './engine/pack.js';

/** The table stands in bin/topup-doctor.js. */
export const exitCode = { ok: 0, findings: 1, usage: 2, invalidPack: 3, bug: 70, interrupted: 130 } as const;

/** With --exit-code: 1 there is something to do, 4 nothing could be determined, 0 wait or done. */
export const exitCodeOf = (state: State): number => (state === 'act' || state === 'stop' ? 1 : state === 'ask' ? 4 : 0);
