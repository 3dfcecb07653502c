import { type CompiledPack, compilePack } from '../../src/packs/compile.js';
import { readSource } from '../../src/packs/source.js';

const both = (text: string): string => `{ zh-CN: ${text}, en: ${text} }`;
const yesNo = (path: string): string =>
  `${path}: { type: boolean, label: ${both(path)}, question: ${both(`${path}?`)}, effort: 1, says: { true: ${both(`${path} yes`)}, false: ${both(`${path} no`)} } }`;

const tinyFacts = [
  yesNo('rain'),
  yesNo('wind'),
  yesNo('payment.bankDebited'),
  `payment.status: { type: choice, label: ${both('status')}, question: ${both('status?')}, effort: 1, choices: { none: ${both('none')}, failed: ${both('failed')}, success: ${both('success')} } }`,
  `payment.amount: { type: money, label: ${both('amount')}, question: ${both('amount?')}, effort: 1, samples: ["5.00"] }`,
].join('\n');

export interface TinyRule {
  /** A YAML flow condition. */
  readonly when: string;
  readonly do?: string;
  readonly dont?: string;
  readonly explain?: string;
  readonly tests?: string;
}

/** A pack of a few yes-and-no facts with these rules in this order. */
export function tinyPack(rules: Readonly<Record<string, TinyRule>>): CompiledPack {
  const read = Object.entries(tinyFiles(rules)).map(([file, text]) => readSource(file, text));
  return compilePack({
    sources: read.flatMap(({ source }) => source ?? []),
    problems: read.flatMap(({ problems }) => problems),
    digest: '',
  });
}

/** The same as files, by their paths. */
export function tinyFiles(rules: Readonly<Record<string, TinyRule>>): Readonly<Record<string, string>> {
  const files: Readonly<Record<string, string>> = {
    'pack.yaml': `id: tiny\nversion: 1.0.0\nchecks: [ { id: sky, title: ${both('sky')}, ok: ${both('fine')} } ]\nstate: []\norder: [${Object.keys(rules).join(', ')}]`,
    'facts.yaml': tinyFacts,
    'derived.yaml': `wet: { type: boolean, label: ${both('wet')}, says: { true: ${both('wet')}, false: ${both('dry')} }, when: { any: [ { rain: true }, { wind: false } ] } }`,
    'limits.yaml': `much: { label: ${both('much')}, values: [ { value: "10.00", from: 2020-01-01 } ], source: the tests, checked: 2026-11-21 }`,
    'laws.yaml': '{}',
    'accounts.yaml': '{}',
    'actions.yaml': `actions:\n  look: { text: ${both('look')} }\n  reorder: { text: ${both('again')} }\n  amount: { text: ${both('"{payment.amount}"')} }\nwarnings:\n  no-more: { contradicts: [reorder], text: ${both('stop')} }`,
  };
  const ofRules = Object.entries(rules).flatMap(([id, rule]) => [
    [
      `sky/${id}.yaml`,
      `id: ${id}\ntitle: ${both(id)}\nwhen: ${rule.when}\nresponsible: nobody\ndo: ${rule.do ?? '[look]'}\ndont: ${rule.dont ?? '[]'}\nexplain: ${rule.explain ?? both('why')}`,
    ],
    [
      `sky/${id}.test.yaml`,
      rule.tests ?? `- { name: nothing said, now: "2026-11-21T12:00:00+08:00", answers: {}, result: unknown }`,
    ],
  ]);
  return { ...files, ...Object.fromEntries(ofRules) };
}
