import type { Known } from '../engine/known.js';
import type { Pack } from '../engine/pack.js';
import { type NextQuestion, nextQuestions } from '../engine/plan.js';
import { judge, type Verdict } from '../engine/verdict.js';
import { derive, deriveOneMore } from './derive.js';
import type { Answers } from './order/read-order.js';

export interface Diagnosis {
  readonly known: Known;
  readonly verdict: Verdict;
  readonly questions: readonly NextQuestion[];
}

/** From answers to the verdict and the questions that could still change it. Pure: the same case and pack give the same diagnosis. */
export function diagnose(pack: Pack, answers: Answers, now: string): Diagnosis {
  const known = derive(pack, answers, now);
  const verdict = judge(pack, known);
  const questions = nextQuestions(pack, known, verdict, (fact, value) => deriveOneMore(pack, known, fact, value));
  return { known, verdict, questions };
}
