const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

/** What `rules prove` and `rules mutate` say. */
export const proveEn = {
  commandProve: 'search a rule pack for contradictions, rules that can never speak and pairs without a test',
  commandMutate: 'change a rule pack in small ways and say which changes none of its tests notices',
  optionSeconds: 'how long it may take',
  optionFilter: 'only what has this text in its id: a rule, a fact, a limit, a rung …',
  progress: {
    tests: (done: number, all: number) => `Tests: ${done} of ${all}`,
    questions: (done: number, all: number) => `Questions answered: ${done} of ${all}`,
    changes: (done: number, all: number) => `Changes that no test notices, looked into: ${done} of ${all}`,
  },
  summary: (name: string, rules: number, pairs: number, tested: number, apart: number) =>
    `${name}: ${many(rules, 'rule')}, ${many(pairs, 'pair')} of rules: ${tested} with a test for their order, ${apart} proved never to meet.`,
  questions: (all: number, proved: number, fine: number, findings: number, open: number) =>
    `${many(all, 'question')}: ${proved} proved for every order, ${fine} answered by an order, ${many(findings, 'finding')}, ${open} undecided.`,
  pairsAside: 'The order of pairs was left out: the table of pairs is not part of the installed package.',
  nothingFound: (open: number) =>
    open ? `No findings yet: ${many(open, 'question is', 'questions are')} undecided, see below.` : 'No findings.',
  findings: 'Findings',
  undecided:
    'Not decided in the time given. No order was found that shows it, and it is not proved that there is none:',
  paste: 'An order that shows it, as a test:',
  finding: {
    'never-holds': (rule: string) => `${rule} can never hold: its condition contradicts itself.`,
    'never-verdict': (rule: string) =>
      `${rule} can never be the verdict: whenever it holds, one of the rules before it does.`,
    hidden: (rule: string, other: string) =>
      `${rule} can never be the verdict: whenever it holds, ${other} does too, and stands before it.`,
    'untested-order': (rule: string, other: string) =>
      `${rule} and ${other} can hold together, and no test says which comes first.`,
    contradiction: (rule: string, other: string) => `With ${rule}, an action contradicts a warning: ${other}.`,
    'order-again': (rule: string) => `With ${rule}, "order again" can appear while money may be out.`,
    'empty-text': (rule: string, other: string) => `With ${rule}, nothing may be left to write of ${other}.`,
  },
  asked: {
    'never-holds': (rule: string) => `whether ${rule} can hold`,
    'never-verdict': (rule: string) => `whether ${rule} can be the verdict`,
    hidden: (rule: string, other: string) => `whether ${rule} is hidden by ${other}`,
    'untested-order': (rule: string, other: string) => `whether ${rule} can be the verdict while ${other} holds`,
    contradiction: (rule: string, other: string) => `whether with ${rule} an action contradicts a warning: ${other}`,
    'order-again': (rule: string) => `whether with ${rule} "order again" can appear while money may be out`,
    'empty-text': (rule: string, other: string) => `whether with ${rule} nothing may be left to write of ${other}`,
  },
  mutants: (name: string, all: number, noticed: number, equivalent: number, survivors: number, untried: number) =>
    `${name}: ${many(all, 'small change')}: ${noticed} noticed by a test, ${equivalent} proved to make no difference, ${survivors} noticed by none${untried ? `, ${untried} not tried in the time given` : ''}.`,
  survivors: 'No test notices',
  sameForAll: 'Proved to make no difference',
  shownOnly: 'Only texts show these limits, and the tests of rules read no texts',
  noDifference: 'No order was found that tells it from the pack, and it is not proved that there is none.',
  notLookedFor: 'Not looked into: the time was over.',
  timeOver: (count: number) =>
    `The time was over before ${count === 1 ? 'one of these was' : `${count} of these were`} looked into. Give more with --seconds, or name less with --filter.`,
  pasteInto: (rule: string) => `A test that notices it, for ${rule}:`,
  change: (before: string, after: string) => (after ? `${before} → ${after}` : `without ${before}`),
};

export type ProveWords = typeof proveEn;
