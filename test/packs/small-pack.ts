import { compilePack } from '../../src/packs/compile.js';
import { readSource, type Source } from '../../src/packs/source.js';

export const text = '{ zh-CN: 文, en: text }';

/** The smallest pack that has everything, as files. */
export const smallPack: Readonly<Record<string, string>> = {
  'pack.yaml': `id: small\nversion: 1.0.0\nstate: [order.status]\nchecks: [ { id: timing, title: ${text}, ok: ${text} } ]\norder: [late]\n`,
  'facts.yaml': `order.status:\n  type: choice\n  label: ${text}\n  choices: { unpaid: ${text}, done: ${text} }\npaid:\n  type: boolean\n  label: ${text}\n  says: { true: ${text}, false: ${text} }\nnotice:\n  type: choices\n  label: ${text}\n  choices: { sold-out: ${text} }\nsince: { type: duration, label: ${text} }\npaidAt: { type: time, label: ${text} }\norderedAt: { type: time, label: ${text} }\n`,
  'derived.yaml': `ready:\n  type: boolean\n  label: ${text}\n  says: { true: ${text}, false: ${text} }\n  when: { paid: true }\n`,
  'limits.yaml': `long: { label: ${text}, values: [ { value: PT1H, from: 2020-01-01 } ], source: somewhere, checked: 2026-01-01 }\n`,
  'laws.yaml': '{}\n',
  'accounts.yaml': '{}\n',
  'actions.yaml': `actions: { wait: { text: ${text} } }\nwarnings: { careful: { text: ${text} } }\n`,
  'timing/late.yaml': `id: late\ntitle: ${text}\nwhen: { paid: true, since: { over: long } }\nresponsible: platform\ndo: [wait]\ndont: [careful]\nexplain: ${text}\n`,
  'timing/late.test.yaml':
    '- { name: holds, now: "2026-11-21T12:00:00+08:00", answers: { paid: true }, result: unknown }\n',
};

/** Compiles the small pack with some files changed, or (undefined) left out. */
export function compileSmall(changes: Readonly<Record<string, string | undefined>> = {}) {
  const read = Object.entries({ ...smallPack, ...changes }).flatMap(([file, content]) =>
    content === undefined ? [] : [readSource(file, content)],
  );
  const sources = read.flatMap(({ source }): Source[] => (source ? [source] : []));
  return compilePack({ sources, problems: read.flatMap(({ problems }) => problems), digest: 'sha256:0' });
}
