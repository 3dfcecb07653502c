import { follow } from '../engine/follow.js';
import type { Known } from '../engine/known.js';
import { ladderOf } from '../engine/ladder.js';
import type { Pack } from '../engine/pack.js';
import { type NextQuestion, nextQuestions } from '../engine/plan.js';
import { judge, type Verdict } from '../engine/verdict.js';
import { derive, deriveOneMore } from './derive.js';
import type { Answers } from './order/read-order.js';
import { addLimit } from './time/add-limit.js';

export interface Diagnosis {
  readonly known: Known;
  readonly verdict: Verdict;
  readonly questions: readonly NextQuestion[];
}

/** From answers to the verdict and the questions that could still change it. Pure: the same case and pack give the same diagnosis. */
export function diagnose(pack: Pack, answers: Answers, now: string): Diagnosis {
  const known = derive(pack, answers, now);
  const judged = judge(pack, known);
  const verdict = follow(judged, ladderOf(pack, known, judged, addLimit(pack)));
  const questions = nextQuestions(pack, known, verdict, (fact, value) => deriveOneMore(pack, known, fact, value));
  return { known, verdict, questions };
}
