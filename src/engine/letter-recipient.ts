import type { Evaluate } from './evaluate.js';
import type { Pack } from './pack.js';
import type { Letter, Stage } from './pack-letter.js';
import type { Verdict } from './verdict.js';

/** To whom the first letter goes: the only place that decides it. Undefined where no letter is due. */
export function defaultRecipient(pack: Pack, verdict: Verdict, evaluate: Evaluate): Letter | undefined {
  const { finding, state } = verdict;
  if (!finding || state === 'done' || state === 'ask') return undefined;
  const wanted = verdict.actions.flatMap(({ id }) =>
    pack.letters.filter(({ actions, when }) => actions.includes(id) && (!when || evaluate(when).truth !== 'fails')),
  );
  // Who deceives gets no letter: the police get an outline, and nobody else does.
  const isPolice = ({ actions }: Letter) => actions.includes('report-police');
  if (state === 'stop') return wanted.find(isPolice);
  const says = finding.rule.claim.some(
    ({ when, unless }) =>
      (!when || evaluate(when).truth === 'holds') && (!unless || evaluate(unless).truth !== 'holds'),
  );
  return says ? wanted.find((letter) => !isPolice(letter)) : undefined;
}

/** How often this recipient was written to already, as the letter itself says it. */
export function stageOf({ stages }: Letter, evaluate: Evaluate): Stage {
  if (stages && evaluate(stages.final).truth === 'holds') return 'final';
  return stages && evaluate(stages.reminder).truth === 'holds' ? 'reminder' : 'first';
}
