type Sentence = (params: Readonly<Record<string, string>>) => string;

/** What can be wrong with a ladder or a calendar. */
export const ladderProblemsEn = {
  'unknown-rung': (p) => `No rung of the ladder is called "${p.name}".`,
  'rung-twice': (p) => `The rung "${p.rung}" stands twice in the ladder.`,
  'rung-limit': (p) => `A rung counts with lengths of time; the limit "${p.limit}" is none.`,
  'rung-time': (p) => `The latest day of a rung counts from a time; "${p.fact}" is none.`,
  'calendar-exists': (p) => `${p.name} exists already. Choose another name; nothing was replaced.`,
  'calendar-not-saved': (p) => `The calendar could not be saved in ${p.name} (${p.reason}).`,
} as const satisfies Readonly<Record<string, Sentence>>;
