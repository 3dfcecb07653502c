type Params = Readonly<Record<string, string>>;

/** What a value of a pack file has to be, by what its schema calls it. */
const kinds: Readonly<Record<string, string>> = {
  text: 'a text',
  texts: 'a text in both languages: { zh-CN: …, en: … }',
  map: 'entries of its own, each "key: value"',
  list: 'a list: [one, two], or lines that begin with "- "',
  number: 'a whole number, without quotes',
  boolean: 'true or false, without quotes',
};

/** How a text of a fixed form is written, by the name of that form. */
const forms: Readonly<Record<string, string>> = {
  id: 'small letters, digits and hyphens, like out-of-stock',
  path: 'English words with dots between them, like order.status',
  day: 'a day like 2026-11-21',
  version: 'three numbers like 1.0.0',
  length: 'a length of time: PT30M is 30 minutes, PT2H two hours, P3D three days',
  hours: 'hours like "09:00-23:00"',
  moment: 'a Beijing time written out, like "2026-11-21T12:10:00+08:00"',
  clock: 'a clock time like "10:00"',
};

/** An entry of a pack file that has another form than it should: a key, a type, a way of writing. */
export const formProblemsEn = {
  'key-missing': (p) => `"${p.name}" is missing.`,
  'unknown-pack-key': (p) =>
    `The key "${p.name}" is not known here.${p.allowed && !p.suggestion ? ` Possible: ${p.allowed}.` : ''}`,
  'wrong-type': (p) =>
    `${p.name ? `"${p.name}"` : 'This'} needs ${kinds[p.expected ?? ''] ?? p.expected}.${p.found === 'number' && p.expected === 'text' ? ' Put it in quotes.' : ''}`,
  'look-action': () =>
    'In a fact, "look" names the action that looks it up, such as recheck. Texts stand in actions.yaml.',
  'not-one-of': (p) => `"${p.name}" cannot be "${p.value}". Allowed: ${p.allowed}.`,
  'key-form': (p) => `"${p.name}" is not possible as a name here.${p.form ? ` Right would be ${forms[p.form]}.` : ''}`,
  'value-form': (p) =>
    `"${p.value}" is not possible as "${p.name}". Right would be ${forms[p.form ?? ''] ?? 'another form'}.`,
  'judgement-reason': () => 'A limit whose source is judgement needs its reason, in both languages.',
  'wrong-value': (p) => `"${p.name}" has a value that is not possible here.`,
} as const satisfies Readonly<Record<string, (params: Params) => string>>;
