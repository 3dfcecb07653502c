import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { defaultPack } from '../../src/generated/default-pack.js';
import { type PackFileKind, packFileKinds, packFileSchema } from '../../src/packs/json-schemas.js';
import { readSources } from '../../src/packs/source.js';

const ajv = new Ajv({ allErrors: true, strict: false });
const validators = new Map(packFileKinds.map((kind) => [kind, ajv.compile(packFileSchema(kind, defaultPack))]));

/** What an editor would underline in a file. */
function underlined(kind: PackFileKind, content: unknown): readonly string[] {
  const validate = validators.get(kind);
  if (!validate) throw new Error(`no schema for ${kind}`);
  return validate(content)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const inFolders: Readonly<Record<string, PackFileKind>> = {
  goods: 'goods',
  systems: 'system',
  platforms: 'platform',
  vocabulary: 'vocabulary',
  letters: 'letter',
};

function kindOf(file: string, isExtension: boolean): PackFileKind {
  const [folder = '', name = ''] = file.includes('/') ? file.split('/') : ['', file];
  if (file === 'pack.yaml') return isExtension ? 'extension' : 'pack';
  if (folder === '') return packFileKinds.find((kind) => name === `${kind}.yaml`) ?? 'rule';
  return inFolders[folder] ?? (name.endsWith('.test.yaml') ? 'rule-test' : 'rule');
}

const example = 'test/fixtures/example-pack';
const files = [
  ...readSources('rules').sources.map(({ file, content }) => ['rules', file, kindOf(file, false), content] as const),
  ...readSources(example).sources.map(({ file, content }) => [example, file, kindOf(file, true), content] as const),
];

describe('the schemas of the files in a pack', () => {
  it('are used by files of every kind', () => {
    expect([...new Set(files.map(([, , kind]) => kind))].sort()).toEqual([...packFileKinds].sort());
  });

  it.each(files)('underline nothing in %s/%s', (_, __, kind, content) => {
    expect(underlined(kind, content)).toEqual([]);
  });

  it('lie in the package for editors', () => {
    expect(readdirSync('dist/schemas').sort()).toEqual(packFileKinds.map((kind) => `${kind}.json`).sort());
    for (const kind of packFileKinds)
      expect(JSON.parse(readFileSync(`dist/schemas/${kind}.json`, 'utf8'))).toEqual(packFileSchema(kind, defaultPack));
  });

  it('are named at the top of every file of the example pack', () => {
    for (const { file } of readSources(example).sources) {
      const [first = ''] = readFileSync(`${example}/${file}`, 'utf8').split('\n');
      const up = '../'.repeat(file.split('/').length + 2);
      expect(first, file).toBe(`# yaml-language-server: $schema=${up}dist/schemas/${kindOf(file, true)}.json`);
    }
  });
});

const text = '{ zh-CN: 文字, en: text }';
const rule = (change: (source: string) => string = (source) => source): unknown =>
  parse(
    change(
      `id: late\nbefore: overdue\ntitle: ${text}\nwhen: { payment.paid: true, order.status: [paid, processing] }\nresponsible: platform\ndo: [wait]\nexplain: ${text}\n`,
    ),
  );
const when = (condition: string): unknown => rule((source) => source.replace(/when: .*/, `when: ${condition}`));

describe('in a rule an editor', () => {
  it('underlines nothing that is right', () => {
    expect(underlined('rule', rule())).toEqual([]);
    const right = [
      '{ all: [ { not: { window.over: true } }, { any: [ { notices: { includes: [out-of-stock] } } ] } ] }',
      '{ elapsed.sincePayment: { over: general-window }, payment.paidAt: { after: order.expiresAt } }',
      '{ my.fact: [one, two], other: { is: known }, payments.live: 2 }',
    ];
    for (const condition of right) expect(underlined('rule', when(condition)), condition).toEqual([]);
  });

  it.each([
    ['a misspelt key', rule((source) => source.replace('responsible', 'responsable'))],
    ['a language that is missing', rule((source) => source.replace(`title: ${text}`, 'title: { en: text }'))],
    ['somebody who cannot be responsible', rule((source) => source.replace('platform', 'shop'))],
    ['an id with a space', rule((source) => source.replace('id: late', 'id: too late'))],
    ['nothing to do', rule((source) => source.replace('[wait]', '[]'))],
    ['indentation that put a key elsewhere', rule((source) => source.replace('responsible:', 'x:\n  responsible:'))],
    ['an operator that does not exist', when('{ elapsed.sincePayment: { ovr: general-window } }')],
    ['an amount of time without a limit', when('{ elapsed.sincePayment: PT1H }')],
    ['a list without includes', when('{ notices: out-of-stock }')],
    ['a word for yes', when('{ payment.paid: "yes" }')],
    ['an empty group', when('{ any: [] }')],
    ['an empty condition', when('{}')],
    ['a group that is no list', when('{ any: { payment.paid: true } }')],
    ['a fact that is no path', when('{ payment status: success }')],
  ])('underlines %s', (_, content) => {
    expect(underlined('rule', content)).not.toEqual([]);
  });
});

describe('in the other files an editor underlines', () => {
  it.each<[string, PackFileKind, string]>([
    ['a fact without a label', 'facts', `new.fact: { type: boolean, says: { true: ${text}, false: ${text} } }`],
    ['a type that does not exist', 'facts', `new.fact: { type: bool, label: ${text} }`],
    ['more than choices beside more-choices', 'facts', `goods.kind: { label: ${text}, more-choices: { a: ${text} } }`],
    ['a limit without a source', 'limits', `long: { label: ${text}, values: [], checked: 2026-01-01 }`],
    ['a platform without names', 'platform', `{ id: a, title: ${text}, source: s, checked: 2026-01-01 }`],
    [
      'minutes without a unit',
      'platform',
      `{ id: a, title: ${text}, words: [测试], source: s, checked: 2026-01-01, promise: { within: 30 } }`,
    ],
    ['a pack that adds to nothing', 'extension', 'id: a\nversion: 1.0.0'],
    ['a version of two numbers', 'extension', 'id: a\nversion: "1.0"\nextends: topup-doctor'],
    ['a rung without a way', 'ladder', `- { id: a, title: ${text}, actions: [wait], source: s, checked: 2026-01-01 }`],
    [
      'a letter that goes to nobody',
      'letter',
      `{ title: ${text}, length: { zh-CN: a, en: a }, body: [ { write: [ ${text} ] } ] }`,
    ],
    ['a proof of no group', 'evidence', `bill: { group: papers, text: ${text}, where: ${text} }`],
    ['a cue that means nothing', 'vocabulary', 'cues: { hope: [希望] }'],
    ['a statement that says nothing', 'vocabulary', 'statements: [ { words: [付了] } ]'],
    ['a test without a time', 'rule-test', '- { name: a, answers: {} }'],
  ])('%s', (_, kind, source) => {
    expect(underlined(kind, parse(source))).not.toEqual([]);
  });
});
