import { applies } from './applies.js';
import type { Evaluate } from './evaluate.js';
import { isOverBy } from './follow.js';
import type { Step } from './ladder.js';
import type { Pack } from './pack.js';
import type { Letter, Stage } from './pack-letter.js';
import type { Verdict } from './verdict.js';

/** To whom the next letter goes: the present rung of the ladder, else the next one whose date is known. Undefined where no letter is due. */
export function defaultRecipient(pack: Pack, verdict: Verdict, evaluate: Evaluate): Letter | undefined {
  const { ladder, waitUntil } = verdict;
  // Whoever was asked and is silent until the wait is over gets no second letter then: its turn is over.
  const isLeft = (step: Step) =>
    waitUntil === undefined || !ladder.some(isNextBy(waitUntil)) || !isOverBy(waitUntil, step);
  return [
    ...ladder.filter((step) => step.state === 'now' && isLeft(step)),
    ...ladder.filter(({ state, from }) => state === 'later' && from !== undefined),
  ]
    .flatMap((step) => pack.letters.filter((letter) => letter.id === step.rung.id && !isFiled(letter, step)))
    .find((letter) => isDue(pack, letter, verdict, evaluate));
}

const isNextBy =
  (time: string) =>
  ({ state, from }: Step): boolean =>
    state === 'later' && from === time;

/** When a letter goes out, Beijing time; undefined: at once. */
export function sendingTime({ id }: Letter, { ladder, waitUntil }: Verdict): string | undefined {
  const step = ladder.find(({ rung }) => rung.id === id);
  const isPresent = step?.state === 'now' && step.attempt.kind === 'untried';
  return isPresent ? undefined : (step?.from ?? waitUntil);
}

/** Whoever takes one complaint only has it already: what is left is to ask about it, and a second one would count as a duplicate. */
const isFiled = ({ stages }: Letter, { attempt }: Step): boolean => attempt.times > 0 && !stages;

/**
 * Whether this letter would be true and of use: something has to be held against somebody, and the rule says what. Who deceives
 * gets no letter; the police get an outline, and nobody else does.
 */
export function isDue(pack: Pack, letter: Letter, { finding, state }: Verdict, evaluate: Evaluate): boolean {
  if (!finding || state === 'done' || state === 'ask') return false;
  if (state === 'stop') return isPolice(pack, letter);
  return finding.rule.claim.some((paragraph) => applies(paragraph, evaluate));
}

const isPolice = ({ ladder }: Pack, letter: Letter): boolean =>
  ladder.some(({ id, actions }) => id === letter.id && actions.includes('report-police'));

/** How often this recipient was written to already, as the letter itself says it. */
export function stageOf({ stages }: Letter, evaluate: Evaluate): Stage {
  if (stages && evaluate(stages.final).truth === 'holds') return 'final';
  return stages && evaluate(stages.reminder).truth === 'holds' ? 'reminder' : 'first';
}
