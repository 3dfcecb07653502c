import { evaluator } from '../engine/evaluate.js';
import { follow } from '../engine/follow.js';
import type { Known } from '../engine/known.js';
import { ladderOf } from '../engine/ladder.js';
import type { Pack } from '../engine/pack.js';
import { type NextQuestion, nextQuestions, type Suppose } from '../engine/plan.js';
import { openSigns, type Sign } from '../engine/signs.js';
import { judge, type Verdict } from '../engine/verdict.js';
import { derive, deriveOneMore } from './derive.js';
import type { Answers } from './order/read-order.js';
import { addLimit } from './time/add-limit.js';

const supposeIn =
  (pack: Pack): Suppose =>
  (before, fact, isWanted) =>
    deriveOneMore(pack, before, fact, isWanted);

export interface Diagnosis {
  readonly known: Known;
  readonly verdict: Verdict;
  readonly questions: readonly NextQuestion[];
}

/** The verdict on what is known, with whom to turn to and what that changes. */
export function verdictOn(pack: Pack, known: Known, evaluate = evaluator(pack, known)): Verdict {
  const judged = judge(pack, known, evaluate);
  return follow(judged, ladderOf(pack, known, judged, addLimit(pack)));
}

/**
 * From answers to the verdict and the questions that could still change it. Pure: the same case and pack give the same diagnosis.
 * @param most so many questions; who asks one at a time needs only the first.
 */
export function diagnose(pack: Pack, answers: Answers, now: string, most = 3): Diagnosis {
  const known = derive(pack, answers, now);
  const evaluate = evaluator(pack, known);
  const verdict = verdictOn(pack, known, evaluate);
  const questions = nextQuestions(pack, known, verdict, supposeIn(pack), { most, evaluate });
  return { known, verdict, questions };
}

/** What could still overturn the verdict, although nobody asks about it one by one. */
export const signsAgainst = (pack: Pack, { known, verdict }: Diagnosis): readonly Sign[] =>
  openSigns(pack, known, verdict, supposeIn(pack));
