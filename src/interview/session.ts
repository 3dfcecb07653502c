import { factsIn } from '../engine/condition.js';
import { evaluator } from '../engine/evaluate.js';
import { dependencies, type Fact, type Pack } from '../engine/pack.js';
import type { Sign } from '../engine/signs.js';
import type { Value } from '../engine/value.js';
import { derive } from '../facts/derive.js';
import { diagnose, signsAgainst } from '../facts/diagnose.js';
import { type Answers, dontKnow } from '../facts/order/read-order.js';

/** An interview at one moment: what was answered, in the order of answering, and what somebody wants to answer next. */
export interface Session {
  readonly pack: Pack;
  readonly answers: Answers;
  /** Facts that come before everything else: picked for a change, or what may have happened since. */
  readonly due: readonly string[];
  /** What is taken for granted was looked at. */
  readonly glanced: boolean;
  /** The rare signs that were looked through: an answer that is changed may make others matter. */
  readonly signsSeen: readonly string[];
  /** No more questions are wanted. */
  readonly enough: boolean;
}

export type Step =
  | { readonly kind: 'glance'; readonly facts: readonly string[] }
  | {
      readonly kind: 'question';
      readonly fact: string;
      readonly settles: readonly string[];
      /** Why it is asked, where that has nothing to do with the verdict. */
      readonly why?: string;
    }
  | { readonly kind: 'signs'; readonly signs: readonly Sign[] }
  | { readonly kind: 'review' };

export const startSession = (pack: Pack, answers: Answers, due: readonly string[] = []): Session => ({
  pack,
  answers,
  due,
  glanced: false,
  signsSeen: [],
  enough: false,
});

/** What comes next at a moment (Beijing time): computed from the rules, never drawn. */
export function nextStep({ pack, answers, due, glanced, signsSeen, enough }: Session, now: string): Step {
  const diagnosis = diagnose(pack, answers, now, 1);
  const { questions } = diagnosis;
  const [first] = due;
  if (first !== undefined) {
    return { kind: 'question', fact: first, settles: questions.find(({ fact }) => fact === first)?.settles ?? [] };
  }
  const taken = takenForGranted(pack, answers);
  if (!glanced && !enough && taken.length > 0) return { kind: 'glance', facts: taken };
  const [question] = questions;
  if (enough) return { kind: 'review' };
  if (question) return { kind: 'question', ...question };
  const known = [...taken, ...signsSeen];
  const signs = signsAgainst(pack, diagnosis).filter(({ fact }) => !known.includes(fact));
  return signs.length > 0 ? { kind: 'signs', signs } : { kind: 'review' };
}

/**
 * What no rule asks for, but somebody may have to say: facts with a premise, and the lists of signs that a rule speaks
 * about only when they are volunteered.
 */
export function takenForGranted({ facts, rules }: Pack, answers: Answers): readonly string[] {
  const volunteered = new Set(rules.filter(({ unprompted }) => unprompted).flatMap(({ when }) => factsIn(when)));
  const named = rules.map(({ when }) => factsIn(when).flatMap((path) => [path, ...dependencies(facts[path])]));
  // What would change most stands first: in the order of the verdicts that it can bring.
  const place = (path: string) => {
    const found = named.findIndex((list) => list.includes(path));
    return found < 0 ? rules.length : found;
  };
  return Object.values(facts)
    .filter(({ path, question, type, premise }) => {
      const listOfSigns = type === 'choices' && volunteered.has(path);
      return question !== undefined && !answers.has(path) && (premise !== undefined || listOfSigns);
    })
    .map(({ path }) => path)
    .sort((a, b) => place(a) - place(b));
}

/** Takes an answer. Earlier answers to later questions stay, unless their question makes no sense any more. */
export function answer(session: Session, path: string, value: Value, count?: string, now = ''): Session {
  const { pack } = session;
  const answers = new Map(session.answers).set(path, value);
  // "3 working days" says how to count as well; a changed length says nothing about how its predecessor was counted.
  const counted = path.replace(/\.within$/, '.count');
  if (counted !== path && session.answers.has(path)) answers.delete(counted);
  if (count !== undefined && pack.facts[counted]?.type === 'choice' && !answers.has(counted))
    answers.set(counted, count);
  return {
    ...session,
    due: session.due.filter((fact) => fact !== path),
    answers: withoutSenseless(pack, session.answers, answers, now),
  };
}

export const doesNotKnow = (session: Session, path: string, now = ''): Session =>
  answer(session, path, dontKnow, undefined, now);

/** The answer to one question is wanted again; it stays until another one is given. */
export const change = (session: Session, paths: readonly string[]): Session => ({
  ...session,
  due: [...paths, ...session.due.filter((fact) => !paths.includes(fact))],
});

export const glance = (session: Session, different: readonly string[]): Session =>
  change({ ...session, glanced: true }, different);

export const lookThrough = (session: Session, shown: readonly Sign[], seen: readonly string[]): Session =>
  change({ ...session, signsSeen: [...session.signsSeen, ...shown.map(({ fact }) => fact)] }, seen);

/** To the question before the one that is being asked; before the first one stands what is taken for granted. */
export function back(session: Session, asked?: string): Session {
  const asking = [...session.answers.keys()].filter((path) => session.pack.facts[path]?.question !== undefined);
  const place = asked === undefined ? -1 : asking.indexOf(asked);
  const before = asking.slice(0, place < 0 ? asking.length : place).at(-1);
  const due = session.due.filter((fact) => fact !== asked || !session.answers.has(fact));
  if (before === undefined) return { ...session, due, glanced: false, enough: false };
  return change({ ...session, due, enough: false }, [before]);
}

/** Leaves out answers whose question was sensible before a change and is not any more. */
function withoutSenseless(pack: Pack, before: Answers, after: Answers, now: string): Answers {
  const conditional = [...after.keys()]
    .map((path) => pack.facts[path])
    .filter((fact): fact is Fact => fact?.askedWhen !== undefined && before.has(fact.path));
  if (conditional.length === 0) return after;
  const [was, is] = [before, after].map((answers) => evaluator(pack, derive(pack, answers, now)));
  const senseless = conditional.filter(
    ({ askedWhen }) => askedWhen && was?.(askedWhen).truth === 'holds' && is?.(askedWhen).truth !== 'holds',
  );
  if (senseless.length === 0) return after;
  const kept = new Map([...after].filter(([path]) => senseless.every((fact) => fact.path !== path)));
  return withoutSenseless(pack, after, kept, now);
}
