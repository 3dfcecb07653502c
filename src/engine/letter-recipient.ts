import type { Evaluate } from './evaluate.js';
import type { Pack, Paragraph } from './pack.js';
import type { Letter, Stage } from './pack-letter.js';
import type { Verdict } from './verdict.js';

/** To whom the first letter goes: the only place that decides it. Undefined where no letter is due. */
export function defaultRecipient(pack: Pack, verdict: Verdict, evaluate: Evaluate): Letter | undefined {
  const wanted = verdict.actions.flatMap(({ id }) =>
    pack.letters.filter(({ actions, when }) => actions.includes(id) && (!when || evaluate(when).truth !== 'fails')),
  );
  const due = wanted.filter((letter) => isDue(letter, verdict, evaluate));
  return verdict.state === 'stop' ? due[0] : due.find((letter) => !isPolice(letter));
}

/**
 * Whether this letter would be true and of use: something has to be held against somebody, and the rule says what. Who deceives
 * gets no letter; the police get an outline, and nobody else does.
 */
export function isDue(letter: Letter, { finding, state }: Verdict, evaluate: Evaluate): boolean {
  if (!finding || state === 'done' || state === 'ask') return false;
  if (state === 'stop') return isPolice(letter);
  const holds = ({ when, unless }: Paragraph) =>
    (!when || evaluate(when).truth === 'holds') && (!unless || evaluate(unless).truth !== 'holds');
  return finding.rule.claim.some(holds);
}

const isPolice = ({ actions }: Letter): boolean => actions.includes('report-police');

/** How often this recipient was written to already, as the letter itself says it. */
export function stageOf({ stages }: Letter, evaluate: Evaluate): Stage {
  if (stages && evaluate(stages.final).truth === 'holds') return 'final';
  return stages && evaluate(stages.reminder).truth === 'holds' ? 'reminder' : 'first';
}
