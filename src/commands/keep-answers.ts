import { newCaseId } from '../cases/case-id.js';
import type { SavedCase, Store } from '../cases/store.js';
import type { Pack } from '../engine/pack.js';
import { diagnose } from '../facts/diagnose.js';
import type { Problem } from '../facts/order/problem.js';
import type { Answers } from '../facts/order/read-order.js';

export interface Keeper {
  readonly save: (answers: Answers) => void;
  /** Of the case on disk; undefined while nothing was kept. */
  readonly id: () => string | undefined;
  readonly forget: () => void;
}

/** Writes the case after every answer. A disk that takes nothing is told once, and ends nothing. */
export function keepAnswers(
  store: Store,
  { pack, saved }: { readonly pack: Pack; readonly saved?: SavedCase },
  now: () => string,
  complain: (problem: Problem, isLost: boolean) => void,
): Keeper {
  let current = saved;
  let complained = false;
  const newId = () =>
    newCaseId(
      store.list().map(({ id }) => id),
      Math.random,
    );
  const save = (answers: Answers): void => {
    const moment = now();
    const { id, state, waitUntil } = diagnose(pack, answers, moment).verdict;
    const next: SavedCase = {
      id: current?.id ?? newId(),
      pack: { id: pack.id, version: pack.version },
      createdAt: current?.createdAt ?? moment,
      updatedAt: moment,
      answers: Object.fromEntries(answers),
      verdict: { id, state, ...(waitUntil !== undefined && { waitUntil }) },
    };
    const refused = store.write(next);
    // Another window changed or deleted this case: that stays as it is, and what is told here becomes a case of its own.
    const apart = refused && current ? { ...next, id: newId() } : undefined;
    const kept = !refused ? next : apart && !store.write(apart) ? apart : undefined;
    if (refused && (kept || !complained)) complain(refused, !kept);
    complained = refused !== undefined && !kept;
    current = kept ?? current;
  };
  return {
    save,
    id: (): string | undefined => current?.id,
    forget: (): void => {
      const problem = current && store.remove(current.id);
      if (problem) complain(problem, false);
    },
  };
}
