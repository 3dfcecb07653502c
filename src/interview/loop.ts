import type { Value } from '../engine/value.js';
import type { Answers } from '../facts/order/read-order.js';
import type { Pasted } from './form.js';
import { answer, back, change, glance, lookThrough, nextStep, type Session, type Step } from './session.js';

export type Reply =
  | { readonly kind: 'answer'; readonly value: Value; readonly count?: string }
  /** Of the facts that were offered for a change, or that are taken for granted: those to be asked now. */
  | { readonly kind: 'ask'; readonly facts: readonly string[] }
  | { readonly kind: 'back' }
  /** Several lines were pasted, which may answer other questions than this one. */
  | Pasted
  /** No more questions: on to the review. */
  | { readonly kind: 'enough' }
  | { readonly kind: 'accept' }
  | { readonly kind: 'leave' };

export interface Talk {
  /** Shows one step and waits for the reply. */
  readonly ask: (step: Step, session: Session, now: string) => Promise<Reply>;
  /** Called after every answer, before the next question. */
  readonly save: (answers: Answers) => void;
  /** The answers with what was understood of a pasted text; without it such a text is passed over. */
  readonly bring?: (text: string, session: Session, now: string) => Promise<Answers | 'leave'>;
  /** Beijing time. */
  readonly now: () => string;
}

/** Asks until the review is accepted or somebody leaves. Knows no terminal. */
export async function converse(
  start: Session,
  { ask, save, now, bring }: Talk,
): Promise<{ readonly session: Session; readonly left: boolean }> {
  let session = start;
  for (;;) {
    const moment = now();
    const step = nextStep(session, moment);
    const reply = await ask(step, session, moment);
    if (reply.kind === 'leave') return { session, left: true };
    if (reply.kind === 'accept') return { session, left: false };
    if (reply.kind === 'pasted') {
      const answers = bring ? await bring(reply.text, session, moment) : session.answers;
      if (answers === 'leave') return { session, left: true };
      if (answers !== session.answers) save(answers);
      session = { ...session, answers };
      continue;
    }
    session = take(session, step, reply, moment);
    if (reply.kind === 'answer') save(session.answers);
  }
}

type Inner = Exclude<Reply, { readonly kind: 'leave' | 'accept' | 'pasted' }>;

function take(session: Session, step: Step, reply: Inner, now: string): Session {
  const asked = step.kind === 'question' ? step.fact : undefined;
  switch (reply.kind) {
    case 'answer':
      return asked === undefined ? session : answer(session, asked, reply.value, reply.count, now);
    case 'ask':
      if (step.kind === 'glance') return glance(session, reply.facts);
      if (step.kind === 'signs') return lookThrough(session, step.signs, reply.facts);
      return change(session, reply.facts);
    case 'back':
      return back(session, asked);
    case 'enough':
      return { ...session, enough: true, due: [] };
  }
}
